import type { Option } from 'commander';
import type { AuditOptionWords } from './audit/option-words.ts';

/** What the command line says of itself. */
export interface CliWords {
  readonly about: string;
  readonly version: string;
  readonly help: string;
  readonly lang: string;
  readonly json: string;
  readonly internal: string;
  readonly fine: string;
  readonly schedule: string;
  readonly facts: string;
  readonly on: string;
  readonly until: string;
  readonly decided: string;
  readonly discovered: string;
  readonly caseFile: string;
  readonly figure: string;
  readonly reason: string;
  readonly show: string;
  readonly check: string;
  readonly paths: string;
  readonly all: string;
  /** Before the bar of a check that takes long. */
  readonly checking: string;
  readonly jobs: string;
  readonly badJobs: (found: string) => string;
  readonly schema: string;
  readonly table: string;
  readonly compile: string;
  readonly compilePaths: string;
  readonly out: string;
  /** What `--out -` is. */
  readonly standardOutput: string;
  /** What was written, where, and by what digest it can be known. */
  readonly compiled: (count: number, file: string, digest: string) => string;
  readonly workbench: string;
  /** How many schedules were put into which page, and how large it is. */
  readonly workbenchWritten: (count: number, file: string, bytes: number) => string;
  readonly diff: string;
  readonly diffSchedule: string;
  readonly tableOn: string;
  readonly tableFormat: string;
  readonly tableOut: string;
  readonly tableNeedsOut: (format: string) => string;
  readonly tableOtherEnding: (out: string, format: string) => string;
  readonly tableEnding: (out: string, formats: readonly string[]) => string;
  readonly written: (file: string) => string;
  readonly import: string;
  readonly importTable: string;
  readonly importTemplate: string;
  readonly importEncoding: string;
  readonly importTemplateAlone: (found: string) => string;
  readonly importWhat: string;
  /** `--out` names a file that is read. */
  readonly readItself: (file: string) => string;
  /** The name of a draft that is not written to a file. */
  readonly importDraft: string;
  /** The first lines of a draft. */
  readonly importHead: (file: string) => readonly string[];
  /** What keeps a draft from loading while cells are left. */
  readonly importGuard: string;
  /** Where the draft was written, and how much of it was not read. */
  readonly imported: (file: string, unread: number) => string;
  readonly audit: AuditOptionWords;
  /** How the arguments are called in help. */
  readonly names: {
    readonly schedule: string;
    readonly oneSchedule: string;
    readonly oldSchedule: string;
    readonly newSchedule: string;
    readonly facts: string;
    readonly paths: string;
    readonly records: string;
    readonly table: string;
  };
  /** What stands behind an option in help. */
  readonly values: {
    readonly date: string;
    readonly file: string;
    readonly figure: string;
    readonly text: string;
    readonly folder: string;
    readonly number: string;
  };
  readonly titles: {
    readonly headings: Readonly<Record<string, string>>;
    readonly options: string;
    readonly command: string;
  };
  /** `--case` of several acts, with something else beside it. */
  readonly actsAlone: (found: string) => string;
  readonly reasonAlone: string;
  readonly withChoices: (
    description: string,
    choices: readonly string[],
    preset: string | undefined,
  ) => string;
  /** An option that takes one of a few words. */
  readonly choice: (flags: string, about: string, choices: readonly string[], preset?: string) => Option;
}
