import { useEffect, useState } from 'preact/hooks';
import { keep, keptWord } from './kept.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };

/** The theme that was chosen, how to go on to the next, and whether the page is dark now. */
export function useTheme(): readonly [Theme, () => void, boolean] {
  const [theme, setTheme] = useState<Theme>(() => keptWord('theme', THEMES));
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setSystem(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  const dark = !printing && (theme === 'dark' || (theme === 'auto' && system));
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    keep('theme', theme);
  }, [theme, dark]);
  return [theme, () => setTheme(NEXT[theme]), dark];
}
