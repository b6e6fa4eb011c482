/** What the help of `cailiang audit` says. */
export interface AuditOptionWords {
  readonly about: string;
  readonly records: string;
  readonly schedules: string;
  readonly map: string;
  readonly out: string;
  readonly format: string;
  readonly encoding: string;
  readonly against: string;
  readonly report: string;
  readonly summary: string;
  readonly merge: string;
}

export const AUDIT_ZH: AuditOptionWords = {
  about: '按裁量基准逐件复核已经作出的罚款决定',
  records: '案件记录：CSV 或 JSON Lines 文件，可以是 gzip；- 表示标准输入',
  schedules: '裁量基准文件或文件夹；省略时用 schedules 文件夹',
  map: '对照文件：表头上的各列是什么',
  out: '把每件的结论写到文件；- 表示标准输出',
  format: '结论的格式；auto 按文件名的后缀',
  encoding: '案件记录的编码',
  against: '同时按草案（文件或文件夹）重算，比较轻重',
  report: '把汇总写成一个网页文件',
  summary: '把可以合并的汇总写到 JSON 文件',
  merge: '不读案件记录，而是合并几份 --summary 写出的汇总',
};

export const AUDIT_EN: AuditOptionWords = {
  about: 'hold decided fines against the schedules, one by one',
  records: 'decided cases: CSV or JSON Lines files, gzip too; - is standard input',
  schedules: 'schedule file or folder; the schedules folder if left out',
  map: 'mapping file: what the columns of the header are',
  out: 'write the finding of each record to a file; - is standard output',
  format: 'format of the findings; auto goes by the ending of the file',
  encoding: 'encoding of the records',
  against: 'work the cases out under a draft (file or folder) as well, and compare',
  report: 'write what was found as one HTML page',
  summary: 'write a summary that can be merged, as JSON',
  merge: 'read no records, but merge summaries written by --summary',
};
