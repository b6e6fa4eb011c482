import stringWidth from 'string-width';
import type { Terminal } from './io.ts';

/** A line at the foot of the terminal that says how far a long run has come. */
export interface Progress {
  /** So many are done, this one is at hand. */
  readonly show: (done: number, name: string) => void;
  /** Makes room for other text. */
  readonly hide: () => void;
}

/** Milliseconds before which nothing is shown. */
const PATIENCE = 1000;

const BAR = 24;

/** The bar is drawn over itself, in one write, and of ASCII: other marks take two columns on some terminals. */
export function progressOn(terminal: Terminal | undefined, label: string, total: number): Progress {
  if (!terminal || total < 2) return { show: () => undefined, hide: () => undefined };
  const { write, columns, now } = terminal;
  const start = now();
  let shown = '';
  return {
    show: (done, name) => {
      if (now() - start < PATIENCE) return;
      const filled = Math.floor((BAR * done) / total);
      const bar = `${label} [${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${done}/${total} `;
      const line = bar + shortened(name, columns - 1 - stringWidth(bar));
      if (line !== shown) write(`\r${line}\u001b[K`);
      shown = line;
    },
    hide: () => {
      if (shown !== '') write('\r\u001b[K');
      shown = '';
    },
  };
}

/** The end of a name tells more than its beginning. */
function shortened(name: string, room: number): string {
  if (stringWidth(name) <= room) return name;
  const characters = Array.from(name);
  while (characters.length > 0 && stringWidth(characters.join('')) + 3 > room) characters.shift();
  return room < 4 ? '' : `...${characters.join('')}`;
}
