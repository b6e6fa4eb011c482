import type { Library } from '../../index.ts';
import type { Input, Output, Task } from '../engine/protocol.ts';
import { type Crew, crewOf } from './crew.ts';

/** The engine as the page sees it. */
export interface Engine {
  /**
   * Asks; of several questions of one channel only the one being answered and the newest are kept, the others never
   * come back. Rejects where the engine itself fails.
   */
  readonly ask: <T extends Task>(channel: string, task: T, input: Input<T>) => Promise<Output<T>>;
  /** Nobody waits at this channel any more. */
  readonly leave: (channel: string) => void;
}

/** What takes seconds has a worker of its own, begun anew with each question: the old one is of no use any more. */
const SLOW: ReadonlySet<Task> = new Set<Task>(['proofs', 'compare']);

/** Milliseconds that such a question has to stand: who leafs through schedules or types asks many that nobody waits for. */
const STANDS = 120;

/** @param script the engine's script @param library what it answers from */
export function engineOf(script: string, library: Library): Engine {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const start = (): Worker => {
    const worker = new Worker(url);
    worker.postMessage(library);
    return worker;
  };
  const quick = crewOf(start);
  const slow = new Map<string, Crew>();
  return {
    ask: (channel, task, input) => {
      if (!SLOW.has(task)) return quick.ask(channel, task, input);
      slow.get(channel)?.stop();
      const crew = crewOf(start);
      slow.set(channel, crew);
      return new Promise((resolve, reject) => {
        setTimeout(() => {
          if (slow.get(channel) === crew) crew.ask(channel, task, input).then(resolve, reject);
        }, STANDS);
      });
    },
    leave: (channel) => {
      slow.get(channel)?.stop();
      slow.delete(channel);
    },
  };
}
