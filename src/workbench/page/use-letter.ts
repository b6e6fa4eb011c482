import { useEffect, useState } from 'preact/hooks';

const letter = (): number =>
  Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8);

/** The size of small letters in pixels: charts cannot read it from the style sheet themselves. */
export function useLetter(): number {
  const [size, setSize] = useState(letter);
  useEffect(() => {
    const follow = (): void => setSize(letter());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return size;
}
