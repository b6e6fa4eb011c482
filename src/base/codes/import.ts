/** Problems of tables that are brought in (`cailiang import`): of the file, of its blocks, of single cells. */
export interface ImportProblems {
  /** The file's name ends in neither .xlsx nor .csv. */
  'import/kind': { readonly file: string };
  'import/no-workbook': {
    readonly file: string;
    readonly why: 'no-zip' | 'old-xls' | 'damaged' | 'no-sheets' | 'doctype';
  };
  /** More than a table that people fill in ever has. */
  'import/too-large': {
    readonly file: string;
    readonly what: 'bytes' | 'unpacked' | 'cells' | 'rows' | 'columns' | 'cell';
    readonly limit: number;
  };
  'import/encoding': { readonly file: string; readonly encoding: string };
  /** Quotation marks of CSV that do not pair up. */
  'import/quotes': { readonly file: string; readonly row: number };
  /** No block of the template in the whole file. */
  'import/no-block': { readonly file: string; readonly blocks: readonly string[] };
  /** A sheet with cells and no block: nothing of it was read. */
  'import/sheet': { readonly file: string; readonly sheet: string };
  'import/unknown-block': {
    readonly at: CellAt;
    readonly found: string;
    readonly blocks: readonly string[];
    readonly suggestion?: string;
  };
  'import/block-twice': { readonly at: CellAt; readonly block: string; readonly first: CellAt };
  /** A line of the head, or a column of a table, that the template does not have. */
  'import/unknown-item': {
    readonly at: CellAt;
    readonly block: string;
    readonly found: string;
    readonly allowed: readonly string[];
    readonly suggestion?: string;
  };
  'import/item-twice': { readonly at: CellAt; readonly item: string; readonly first: CellAt };
  /** What a schedule cannot do without. */
  'import/missing': { readonly file: string; readonly block: string; readonly item: string };
  /** The same of one row of a table. */
  'import/cell-missing': { readonly at: CellAt; readonly item: string };
  /** A text that stands outside the blocks, or beside what they have. */
  'import/outside': { readonly at: CellAt; readonly found: string };
  /** A cell whose text is none of the ways to write it. */
  'import/unread': {
    readonly at: CellAt;
    readonly item: string;
    readonly found: string;
    readonly ways: readonly string[];
  };
  /** 3—6㎡: whether the ends belong to it is not said. */
  'import/open-ends': { readonly at: CellAt; readonly item: string; readonly found: string };
  /** Another unit than the fact or the range has. */
  'import/unit': {
    readonly at: CellAt;
    readonly item: string;
    readonly found: string;
    readonly unit: string;
  };
  /** A formula of which the file does not hold the result. */
  'import/formula': { readonly at: CellAt };
  /** A number typed as one whose digits, or whose format, do not show one plain decimal. */
  'import/number': { readonly at: CellAt; readonly found: string; readonly why: 'digits' | 'format' };
  /** #REF!, #DIV/0! */
  'import/cell-error': { readonly at: CellAt; readonly found: string };
  /** A cell of a table that lies under a merged one. */
  'import/covered': { readonly at: CellAt; readonly by: string };
}

/** Where a cell stands: B7, in a workbook of which sheet. */
export interface CellAt {
  readonly file: string;
  readonly sheet?: string;
  readonly cell: string;
}
