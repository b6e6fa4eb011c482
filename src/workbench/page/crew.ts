import type { Answer, Task } from '../engine/protocol.ts';
import type { Engine } from './engine.ts';

/** One worker, and for each channel the question that it works on and the newest one that waits. */
export interface Crew extends Pick<Engine, 'ask'> {
  readonly stop: () => void;
}

interface Waiting {
  readonly task: Task;
  readonly input: unknown;
  readonly settle: (answer: Answer) => void;
}

/** @param start makes the worker; it is called again where a worker has died */
export function crewOf(start: () => Worker): Crew {
  let worker: Worker | undefined;
  const busy = new Map<string, Waiting | undefined>();
  const open = new Map<number, (answer: Answer) => void>();
  let count = 0;
  const employ = (): Worker => {
    const made = start();
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      const settle = open.get(data.id);
      open.delete(data.id);
      settle?.(data);
    };
    // it ran out of memory, or could not begin: whoever waits is told, the next question has a new one
    made.onerror = (event) => {
      made.terminate();
      worker = undefined;
      const waiting = [...open];
      open.clear();
      for (const [id, settle] of waiting) settle({ id, error: event.message ?? 'worker' });
    };
    return made;
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
    worker ??= employ();
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
    stop: () => worker?.terminate(),
  };
}
