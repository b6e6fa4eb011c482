/** The schedules that the workbench carries: what its list shows, and the texts that its engine reads. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  /** The text of each schedule file, by `LibraryEntry.file`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The text of each shared file and procedure table that a schedule uses, by its name. */
  readonly shared: Readonly<Record<string, string>>;
}

/** A version of a schedule, as the list shows it. */
export interface LibraryEntry {
  readonly file: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The first ground: law and article. */
  readonly law: string;
}
