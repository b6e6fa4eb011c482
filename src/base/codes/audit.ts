/** Problems of decided cases in bulk (`cailiang/audit`): of one record, and of what makes a whole file unreadable. */
export interface AuditProblems {
  /** A line of JSON Lines that is no JSON, or no object. */
  'audit/json': { readonly found: string };
  /** The same key twice in one object: JSON itself would silently keep the last. */
  'audit/key-twice': Record<string, never>;
  'audit/unknown-key': {
    readonly key: string;
    readonly allowed: readonly string[];
    readonly suggestion?: string;
  };
  /** A field of a record that must be text and is something else. */
  'audit/not-text': { readonly field: string };
  /** The record lacks what every record needs. */
  'audit/missing': { readonly field: 'schedule' | 'amount' };
  'audit/unknown-schedule': { readonly id: string; readonly suggestion?: string };
  /** More or fewer fields than the header has. */
  'audit/columns': { readonly found: number; readonly expected: number };
  /** A quotation mark inside a field that does not begin with one, or text behind the closing one. */
  'audit/quote': { readonly column: number };
  /** A field that is opened with a quotation mark and not closed. */
  'audit/unclosed-quote': Record<string, never>;
  /** A record of more bytes than any record may have. */
  'audit/too-long': { readonly limit: number };
  'audit/encoding': { readonly encoding: string };
  'audit/nul': Record<string, never>;
  /** The input ends inside this record. */
  'audit/broken-off': Record<string, never>;
  /** No header: nothing at all, or an empty first line. */
  'audit/no-header': { readonly file: string };
  /** The first line is not text of this encoding. */
  'audit/header-encoding': { readonly file: string; readonly encoding: string };
  /** A header that is not one well-formed line of CSV. */
  'audit/header-form': { readonly file: string };
  'audit/column-twice': { readonly column: string; readonly first: number; readonly second: number };
  /** No column, and nothing in the mapping, for what every record needs. */
  'audit/no-column': { readonly field: 'schedule' | 'amount'; readonly columns: readonly string[] };
  /** A column that is no field of a record and no fact of any schedule. */
  'audit/unknown-column': {
    readonly column: string;
    /** The column of the header of which the mapping says so. */
    readonly header?: string;
    /** That the mapping has it under `always`. */
    readonly isFixed?: boolean;
    readonly suggestion?: string;
  };
  /** A column that the mapping names and the file does not have. */
  'audit/mapped-column': { readonly column: string; readonly suggestion?: string };
  /** The mapping gives one thing two columns, or a column and a fixed value. */
  'audit/mapped-twice': { readonly target: string };
  /** A draft whose id no schedule has, and that is not the only draft of the only schedule. */
  'audit/draft-of-none': { readonly id: string; readonly file: string; readonly suggestion?: string };
  /** No record that could be recomputed is of a schedule that a draft revises: nothing was compared. */
  'audit/draft-unused': { readonly ids: readonly string[] };
  /** A file that is no summary of an audit. */
  'audit/no-summary': { readonly file: string };
  /** The compressed stream is damaged or ends too early, after so many whole records. */
  'audit/broken-gzip': { readonly file: string; readonly records: number };
}
