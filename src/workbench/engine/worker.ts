import type { Library } from '../../index.ts';
import { type Desk, deskOf } from './desk.ts';
import type { Answer, Question } from './protocol.ts';

// All that is worked out is worked out here, beside the page, so that typing never waits.

declare const self: {
  onmessage: ((event: { readonly data: Library | Question }) => void) | null;
  postMessage(message: Answer): void;
};

let desk: Desk | undefined;

self.onmessage = ({ data }) => {
  if ('entries' in data) desk = deskOf(data);
  else self.postMessage(answer(data));
};

function answer({ id, task, input }: Question): Answer {
  try {
    if (desk === undefined) throw new Error('no library');
    return { id, value: (desk[task] as (input: unknown) => unknown)(input) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
