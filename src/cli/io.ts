import type { Locale, Problem } from '../index.ts';
import type { Workers } from '../node/index.ts';
import type { WorkbenchParts } from './workbench-page.ts';

/** What a command may touch of the world, so that tests run it in-process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width of the terminal, in columns. */
  readonly columns: number;
  /** Whether standard error, where problems go, shows colours. */
  readonly colour: boolean;
  /** The same of standard output. */
  readonly colourOut?: boolean;
  /** Whether standard output is a terminal: long lines of a table are cut there, never in a pipe or a file. */
  readonly isTerminalOut?: boolean;
  /** Standard error as a terminal on which a line can be drawn over; absent where it is none. */
  readonly terminal?: Terminal;
  /** Standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Writes to standard output and waits until it is taken; where it is absent, `out` is used. */
  readonly write?: (bytes: Uint8Array) => Promise<void>;
  /** Threads that share the records of an audit; without them all is done in this one. */
  readonly workers?: Workers;
  /** The same for the schedules of a check. */
  readonly checkers?: Workers;
  /** The script that draws the charts of a report. */
  readonly reportScript?: () => string;
  /** The built parts of the workbench. */
  readonly workbenchParts?: () => WorkbenchParts;
  /** Where schedule ids are looked up, the first folder first. */
  readonly folders: readonly string[];
}

export interface Terminal {
  readonly write: (text: string) => void;
  readonly columns: number;
  /** Milliseconds of some clock. */
  readonly now: () => number;
}

/** Exit codes of the command line (docs/cli.md). */
export const EXIT = { fine: 0, problems: 1, usage: 2, internal: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command speaks. */
export interface Voice {
  readonly lang: Locale;
  readonly json: boolean;
}

/**
 * A command's answer: what to print (and what could not be read beside it), problems, or what is wrong with the call;
 * the exit code alone where all was said on the way.
 */
export type Answer =
  | {
      readonly exit: ExitCode;
      readonly text: string;
      readonly data: unknown;
      readonly beside?: readonly Problem[];
    }
  | { readonly exit: ExitCode; readonly problems: readonly Problem[] }
  | { readonly exit: ExitCode; readonly usage: string }
  | { readonly exit: ExitCode; readonly said: true };
