import { useEffect, useState } from 'preact/hooks';

/** The letters of a chart beside those of the page: as large as the small ones in the list of schedules (`.tree small`). */
const SMALL = 0.8;

const letter = (): number =>
  Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * SMALL);

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
