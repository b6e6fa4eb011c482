/** Problems of files and folders (`cailiang/node`). */
export interface FilesProblems {
  'files/not-found': { readonly file: string };
  /** The system refused to read it; `reason` is its code (EACCES, EISDIR …). */
  'files/unreadable': { readonly file: string; readonly reason: string };
  /** The system refused to write it. */
  'files/unwritable': { readonly file: string; readonly reason: string };
  /** No schedule of that id below the folders searched. */
  'files/unknown-schedule': {
    readonly id: string;
    readonly folders: readonly string[];
    readonly suggestion?: string;
  };
  /** `fine` without a schedule, and no case file that names one. */
  'files/schedule-needed': Record<string, never>;
  /** A schedule with several versions, where one is meant. */
  'files/version-needed': { readonly id: string; readonly versions: readonly string[] };
  /** The name or path of a folder of schedules, where one schedule is meant: the ids or paths of those that stand in it. */
  'files/several-schedules': { readonly folder: string; readonly schedules: readonly string[] };
  /** A folder without a single schedule. */
  'files/no-schedules': { readonly folder: string };
  /** The id in the file is not the path below its schedules folder. */
  'files/id-mismatch': { readonly id: string; readonly expected: string };
}
