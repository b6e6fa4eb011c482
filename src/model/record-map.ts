/** How the columns of a file of decided cases are to be read. */
export interface RecordMap {
  /** What a column is, by its name in the header: a field of a record, a fact, `figure:NAME`, or `ignore`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What every record of the file has, without a column of its own. */
  readonly always?: Readonly<Record<string, string>>;
  /** The ids of schedules by the names or codes that the file uses. */
  readonly schedules?: Readonly<Record<string, string>>;
}
