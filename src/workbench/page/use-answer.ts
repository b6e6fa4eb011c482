import { useContext, useEffect, useId, useState } from 'preact/hooks';
import type { Input, Output, Task } from '../engine/protocol.ts';
import { Desk } from './desk.ts';

/** An answer of the engine, and whether a newer one is on its way. */
export interface Answered<T> {
  readonly value: T | undefined;
  readonly waiting: boolean;
}

/**
 * Asks the engine whenever the question changes; the last answer stands until the next one is there. Where the engine fails
 * the page says so, and asks again when it is told to.
 * @param input nothing is asked while it is undefined; `subject` says of what the answer is, so that none of another stands
 */
export function useAnswer<T extends Task>(
  task: T,
  input: Input<T> | undefined,
  subject = '',
): Answered<Output<T>> {
  const { engine, onFault, attempt } = useContext(Desk);
  const channel = useId();
  const key = input === undefined ? undefined : JSON.stringify(input);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly subject: string;
    readonly value: Output<T>;
  }>();
  useEffect(() => {
    if (key === undefined || input === undefined) return;
    let current = true;
    engine.ask(channel, task, input).then(
      (value) => {
        if (current) setAnswer({ key, subject, value });
      },
      (error) => {
        if (current) onFault(error);
      },
    );
    return () => {
      current = false;
    };
  }, [key, attempt]);
  useEffect(() => () => engine.leave(channel), [engine, channel]);
  const stands = answer !== undefined && answer.subject === subject;
  return { value: stands ? answer.value : undefined, waiting: key !== undefined && answer?.key !== key };
}
