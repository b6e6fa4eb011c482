import type { Terminal } from '../io.ts';
import type { SummaryWords } from './summary-words.ts';

/** A line at the foot of the terminal: how far, how fast, how long still. */
export interface StreamProgress {
  readonly show: (bytes: number, records: number) => void;
  readonly hide: () => void;
}

/** Milliseconds before which nothing is shown, and between two pictures. */
const PATIENCE = 500;
const BETWEEN = 200;

const BAR = 20;

/** @param total bytes of the input, where it is known */
export function streamProgress(
  terminal: Terminal | undefined,
  words: SummaryWords,
  total: number | undefined,
): StreamProgress {
  if (!terminal) return { show: () => undefined, hide: () => undefined };
  const { write, now } = terminal;
  const start = now();
  let last = start + PATIENCE - BETWEEN;
  let shown = false;
  return {
    show: (bytes, records) => {
      const time = now();
      if (time - last < BETWEEN) return;
      last = time;
      shown = true;
      const seconds = (time - start) / 1000;
      const rate = Math.round(records / seconds);
      const left = total === undefined || bytes === 0 ? undefined : ((total - bytes) / bytes) * seconds;
      const bar = total === undefined ? '' : `${barOf(Math.min(1, bytes / Math.max(1, total)))} `;
      write(`\r${bar}${words.progress(records, rate, left === undefined ? undefined : clock(left))}\u001b[K`);
    },
    hide: () => {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}

function barOf(part: number): string {
  const filled = Math.floor(BAR * part);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${Math.floor(100 * part)}%`;
}

/** Minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
