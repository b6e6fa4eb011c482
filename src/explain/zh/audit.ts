import type { AuditProblems } from '../../base/codes/audit.ts';
import type { WordsFor } from '../problem-words.ts';
import { listZh } from './words.ts';

const FIELDS = { schedule: '适用的裁量基准', amount: '罚款数额' } as const;

/** What a column is said to be, and by whom. */
const columnZh = (column: string, header: string | undefined, isFixed: boolean | undefined): string =>
  isFixed
    ? `对照文件的 always 里的“${column}”`
    : header === undefined
      ? `“${column}”这一列`
      : `对照文件说“${header}”这一列是“${column}”，它`;

/** Decided cases in bulk. */
export const auditZh: WordsFor<AuditProblems> = {
  'audit/json': ({ found }) => ({
    what: `这一行不是一个 JSON 对象：“${found}”。`,
    advice: '每行写一个案件，例如：{"schedule": "cn/…", "facts": {"area": "3.5"}, "amount": "583"}',
  }),
  'audit/key-twice': () => ({
    what: '这一行里同一个键写了两次，无法断定以哪一个为准。',
    advice: '请删去其中一个。',
  }),
  'audit/unknown-key': ({ key, allowed }) => ({
    what: `案件记录里没有“${key}”这一项。`,
    advice: `可以写：${listZh(allowed)}；案件事实写在 facts 里。`,
  }),
  'audit/not-text': ({ field }) => ({
    what: `记录里的“${field}”不是文字。`,
    advice: '请写成文字，例如 "case": "2024-15"；没有的就不写。',
  }),
  'audit/missing': ({ field }) => ({
    what: `记录里没有写${FIELDS[field]}。`,
    advice: field === 'schedule' ? '请填写裁量基准的标识。' : '请填写决定的数额；不罚款的写 0。',
  }),
  'audit/unknown-schedule': ({ id }) => ({
    what: `没有标识为“${id}”的裁量基准。`,
    advice: '请核对标识；各系统自己的案由代码，可以在对照文件的 schedules 里写明它对应哪一份裁量基准。',
  }),
  'audit/columns': ({ found, expected }) => ({
    what: `这一条有 ${found} 个字段，表头有 ${expected} 个。`,
    advice: '字段里有逗号、换行或者引号的，要整个用双引号括起来。',
  }),
  'audit/quote': ({ column }) => ({
    what: `第 ${column} 个字段的双引号用得不对：引号出现在字段中间，或者收尾的引号后面还有文字。`,
    advice: '字段里有双引号的，要把整个字段括起来，并把里面的每个双引号写成两个。',
  }),
  'audit/unclosed-quote': () => ({
    what: '字段以双引号开头，却没有收尾的双引号；从下一行起按新的记录读。',
    advice: '请补上收尾的双引号。',
  }),
  'audit/too-long': ({ limit }) => ({
    what: `这一条超过 ${limit} 字节，不像是一个案件。`,
    advice: '请检查换行和双引号是否完整。',
  }),
  'audit/encoding': ({ encoding }) => ({
    what: `这一条里有不是 ${encoding} 的字节。`,
    advice: '请核对文件的编码；用 --encoding gb18030 或者 --encoding utf-8 指明。',
  }),
  'audit/nul': () => ({
    what: '这一条里有空字节（NUL），文件可能已经损坏。',
    advice: '请重新导出这份文件。',
  }),
  'audit/broken-off': () => ({
    what: '文件在这一条中间断了，它不完整，没有复核。',
    advice: '请重新导出或者重新传送这份文件。',
  }),
  'audit/no-header': ({ file }) => ({
    what: `“${file}”是空的，没有表头。`,
    advice: 'CSV 文件的第一行写各列的名称，例如：schedule,on,area,amount',
  }),
  'audit/header-encoding': ({ file, encoding }) => ({
    what: `“${file}”的表头不是 ${encoding} 编码。`,
    advice: '请用 --encoding gb18030 或者 --encoding utf-8 指明编码；UTF-16 的文件请另存为 UTF-8。',
  }),
  'audit/header-form': ({ file }) => ({
    what: `“${file}”的第一行不是一行完整的 CSV 表头。`,
    advice:
      '请检查第一行的双引号和逗号。记录也可以是 JSON，一行一件；整个文件是一个 JSON 列表的，请改成一行一件。',
  }),
  'audit/column-twice': ({ column, first, second }) => ({
    what: `表头里“${column}”出现了两次（第 ${first} 列和第 ${second} 列）。`,
    advice: '请改名或者删去一列；不需要的列，可以在对照文件里写 ignore。',
  }),
  'audit/no-column': ({ field, columns }) => ({
    what: `没有一列是${FIELDS[field]}（${field}）。表头有：${listZh(columns)}。`,
    advice: `请把这一列命名为 ${field}，或者在对照文件里写明：columns: { 表头上的名称: ${field} }。`,
  }),
  'audit/unknown-column': ({ column, header, isFixed }) => ({
    what: `${columnZh(column, header, isFixed)}既不是记录的字段，也不是任何一份裁量基准的案件事实或者情节。`,
    advice: isFixed
      ? '请改写为字段或者案件事实的名称，或者从 always 里删去。'
      : header !== undefined
        ? `请改写为字段或者案件事实的名称；不需要这一列的，写 columns: { ${header}: ignore }。`
        : /[;；\t，]/.test(column)
          ? '这一行好像不是用半角逗号分隔的：请把文件另存为“CSV（逗号分隔）”。'
          : `请在对照文件里写明它是什么，不需要的写 ignore，例如：columns: { ${column}: ignore }。`,
  }),
  'audit/mapped-column': ({ column }) => ({
    what: `对照文件里的“${column}”在表头里没有。`,
    advice: '请核对列的名称，包括空格和全角、半角。',
  }),
  'audit/mapped-twice': ({ target }) => ({
    what: `“${target}”有不止一个来源。`,
    advice: '一项只能来自一列，或者来自 always 里的固定值。',
  }),
  'audit/draft-of-none': ({ id, file }) => ({
    what: `草案“${file}”的标识是“${id}”，现行的裁量基准里没有这个标识，不知道它修订的是哪一份。`,
    advice:
      '请把草案里的 schedule 改为它所修订的裁量基准的标识；只比较一份的，也可以用 --schedules 写明那一份的文件，标识就不必相同。全新的裁量基准没有可以对照的，请不要列入 --against。',
  }),
  'audit/draft-unused': ({ ids }) => ({
    what: `没有一件案件可以按草案重算：能够复核的记录，都不属于草案所修订的裁量基准（${listZh(ids, false)}）。`,
    advice: '请核对草案的标识和案件记录里的裁量基准。',
  }),
  'audit/no-summary': ({ file }) => ({
    what: `“${file}”不是 cailiang audit --summary 写出的汇总。`,
    advice: '请核对文件。',
  }),
  'audit/broken-gzip': ({ file, records }) => ({
    what: `压缩文件“${file}”不完整或者已损坏，读到第 ${records} 条为止。`,
    advice: '已经读出的记录都已复核；请重新传送这份文件，再复核一遍。',
  }),
};
