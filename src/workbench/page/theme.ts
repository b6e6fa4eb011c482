import { useEffect, useState } from 'preact/hooks';
import { keep, kept } from './kept.ts';

export type Theme = 'auto' | 'light' | 'dark';
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };

/** The theme that was chosen, how to go on to the next, and whether the page is dark now. */
export function useTheme(): readonly [Theme, () => void, boolean] {
  const [theme, setTheme] = useState<Theme>(() => kept('theme', 'auto'));
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setSystem(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const dark = theme === 'dark' || (theme === 'auto' && system);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    keep('theme', theme);
  }, [theme, dark]);
  return [theme, () => setTheme(NEXT[theme]), dark];
}
