import type { Library } from '../../index.ts';
import type { Answer, Input, Output, Task } from '../engine/protocol.ts';

/** The engine as the page sees it. */
export interface Engine {
  /**
   * Asks; of several questions of one channel only the one being answered and the newest are kept, the others never
   * come back.
   */
  readonly ask: <T extends Task>(channel: string, task: T, input: Input<T>) => Promise<Output<T>>;
  /** Nobody waits at this channel any more. */
  readonly leave: (channel: string) => void;
}

/** What takes seconds has a worker of its own, begun anew with each question: the old one is of no use any more. */
const SLOW: ReadonlySet<Task> = new Set<Task>(['proofs', 'compare']);

/** @param script the engine's script @param library what it answers from */
export function engineOf(script: string, library: Library): Engine {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const quick = crewOf(() => workerOf(url, library));
  const slow = new Map<string, Crew>();
  return {
    ask: (channel, task, input) => {
      if (!SLOW.has(task)) return quick.ask(channel, task, input);
      slow.get(channel)?.stop();
      const crew = crewOf(() => workerOf(url, library));
      slow.set(channel, crew);
      return crew.ask(channel, task, input);
    },
    leave: (channel) => {
      slow.get(channel)?.stop();
      slow.delete(channel);
    },
  };
}

function workerOf(url: string, library: Library): Worker {
  const worker = new Worker(url);
  worker.postMessage(library);
  return worker;
}

interface Crew extends Pick<Engine, 'ask'> {
  readonly stop: () => void;
}

interface Waiting {
  readonly task: Task;
  readonly input: unknown;
  readonly settle: (answer: Answer) => void;
}

/** One worker, and for each channel the question that it works on and the newest one that waits. */
function crewOf(start: () => Worker): Crew {
  const worker = start();
  const busy = new Map<string, Waiting | undefined>();
  const open = new Map<number, (answer: Answer) => void>();
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const settle = open.get(data.id);
    open.delete(data.id);
    settle?.(data);
  };
  const send = (channel: string, waiting: Waiting): void => {
    busy.set(channel, undefined);
    count += 1;
    open.set(count, (answer) => {
      const next = busy.get(channel);
      if (next) send(channel, next);
      else busy.delete(channel);
      waiting.settle(answer);
    });
    worker.postMessage({ id: count, task: waiting.task, input: waiting.input });
  };
  return {
    ask: (channel, task, input) =>
      new Promise((resolve, reject) => {
        const settle = (answer: Answer): void => {
          if ('error' in answer) reject(new Error(answer.error));
          else resolve(answer.value as never);
        };
        const waiting: Waiting = { task, input, settle };
        if (busy.has(channel)) busy.set(channel, waiting);
        else send(channel, waiting);
      }),
    stop: () => worker.terminate(),
  };
}
