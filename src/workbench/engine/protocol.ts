import type { Desk } from './desk.ts';

export type Task = keyof Desk;
export type Input<T extends Task> = Parameters<Desk[T]>[0];
export type Output<T extends Task> = ReturnType<Desk[T]>;

/** What the page sends to the engine. */
export interface Question {
  readonly id: number;
  readonly task: Task;
  readonly input: unknown;
}

/** What comes back: a value, or how the engine failed. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };
