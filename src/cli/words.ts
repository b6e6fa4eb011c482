import { type CommanderError, Option } from 'commander';
import { AUDIT_EN, AUDIT_ZH, type AuditOptionWords } from './audit/option-words.ts';

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
  readonly tableEnding: (out: string, formats: readonly string[]) => string;
  readonly written: (file: string) => string;
  readonly import: string;
  readonly importTable: string;
  readonly importTemplate: string;
  readonly importEncoding: string;
  readonly importTemplateAlone: (found: string) => string;
  readonly importWhat: string;
  /** `--out` names the table itself. */
  readonly importOwn: (file: string) => string;
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

const choice: CliWords['choice'] = (flags, about, choices, preset) =>
  new Option(flags, about).choices(choices).default(preset);

export const WORDS: Readonly<Record<'zh' | 'en', CliWords>> = {
  zh: {
    about: '按已公布的处罚裁量基准，算出合法的罚款数额，并逐步说明理由',
    version: '显示版本',
    help: '显示帮助',
    lang: '输出语言',
    json: '输出 JSON 数据',
    internal: '内部错误：这是程序的缺陷，请把下列内容报告给维护者。',
    fine: '计算一个案件的罚款，例如 cailiang fine cn/zhejiang/hangzhou/display-beyond-shopfront area=3.5',
    schedule: '裁量基准：文件，或 schedules 文件夹下的标识',
    facts: '案件事实，写成 名称=值',
    on: '违法行为发生之日（YYYY-MM-DD）',
    until: '违法行为终了之日（持续的行为，YYYY-MM-DD）',
    decided: '作出决定之日（YYYY-MM-DD）',
    discovered: '发现违法行为之日（YYYY-MM-DD）',
    caseFile: '从 JSON 或 YAML 文件读取案件',
    figure: '执法人员确定的数额，写成 数额 或 名称=数额',
    reason: '确定该数额的理由',
    show: '列出全部裁量基准；给出一个时，列出它需要的案件事实、单位、取值范围和裁量情节',
    check: '检查裁量基准：格式、含义、算例，并对全部可能的案件作出证明',
    paths: '文件、文件夹或标识；省略时检查 schedules 文件夹',
    all: '逐项列出全部结论，包括已证明的',
    checking: '检查中',
    jobs: '线程数；省略时与处理器核数相同，0 为不另开线程',
    badJobs: (found) => `用法错误：--jobs 是 0 到 256 的整数，不能是“${found}”`,
    schema: '输出裁量基准文件的 JSON Schema，供编辑器补全和提示',
    table: '输出可以公布的裁量基准表',
    compile: '把裁量基准编译成一个文件，供手持设备离线使用',
    compilePaths: '文件、文件夹或标识；省略时编译 schedules 文件夹',
    out: '写入这个文件',
    compiled: (count, file, digest) => `已将 ${count} 份裁量基准写入 ${file}\n摘要 ${digest}`,
    workbench: '生成法制人员用的单页工作台：查阅、计算、起草、比较',
    workbenchWritten: (count, file, bytes) =>
      `已将 ${count} 份裁量基准写入 ${file}（${(bytes / 1_000_000).toFixed(2)} MB），用浏览器打开即可，不需要联网。`,
    diff: '比较两个版本：哪些案件处罚加重、减轻，至多相差多少',
    diffSchedule: '文件、标识，或 标识@版本（该版本施行的任一日期）',
    tableOn: '取这一天施行的版本（YYYY-MM-DD）',
    tableFormat: '格式；省略时按 --out 的文件名，再省略为 md',
    tableOut: '写入这个文件；docx、xlsx 必须写明，- 为标准输出',
    tableNeedsOut: (format) =>
      `用法错误：${format} 不是文字，请用 --out 写明文件，例如 --out 裁量基准表.${format}`,
    tableEnding: (out, formats) =>
      `用法错误：从“${out}”的后缀看不出格式，请用 --format 写明，可选：${formats.join('、')}`,
    written: (file) => `已写入 ${file}`,
    import: '把填好的表格模板（.xlsx、.csv）变成裁量基准草稿；读不出的单元格逐一标明，不猜',
    importTable: '填好的模板，.xlsx 或者 .csv',
    importTemplate: '输出空白模板和示例；--out 以 .xlsx 结尾的为工作簿，其余为 CSV',
    importEncoding: 'CSV 的编码',
    importTemplateAlone: (found) => `用法错误：--template 输出空白模板，不能再写 ${found}`,
    importWhat: '用法错误：请写明要导入的表格；或者用 --template 输出空白模板　请看 cailiang import --help',
    importOwn: (file) => `用法错误：--out ${file} 就是要导入的表格，会被覆盖`,
    importDraft: '草稿.yaml',
    importHead: (file) => [`由 ${file} 导入的草稿，请逐项与原表核对，再运行 cailiang check。`],
    importGuard: '下面有没有读出的单元格，各以 TODO 标明；逐一改写以后，请删去这一行',
    imported: (file, unread) =>
      unread === 0 ? `已写入 ${file}` : `已写入 ${file}，其中有 ${unread} 处没有读出，在草稿里以 TODO 标明`,
    audit: AUDIT_ZH,
    names: {
      schedule: '[裁量基准]',
      oneSchedule: '<裁量基准>',
      oldSchedule: '<旧版本>',
      newSchedule: '<新版本>',
      facts: '[名称=值...]',
      paths: '[路径...]',
      records: '<记录...>',
      table: '[表格]',
    },
    values: {
      date: '<日期>',
      file: '<文件>',
      figure: '<数额>',
      text: '<理由>',
      folder: '<文件夹>',
      number: '<个数>',
    },
    titles: {
      headings: {
        'Usage:': '用法：',
        'Arguments:': '参数：',
        'Options:': '选项：',
        'Commands:': '命令：',
      },
      options: '[选项]',
      command: '<命令>',
    },
    actsAlone: (found) =>
      `用法错误：案件文件里有几个违法行为，各自的裁量基准、事实、日期和数额都写在文件里，命令行上不能再写 ${found}`,
    reasonAlone: '用法错误：--reason 是 --figure 的理由，请同时写明 --figure',
    withChoices: (description, choices, preset) =>
      `${description}（可选 ${choices.join('、')}${preset === undefined ? '' : `，省略时为 ${preset}`}）`,
    choice,
  },
  en: {
    about: 'Lawful fines from published schedules, exact and explained step by step',
    version: 'print the version',
    help: 'print this help',
    lang: 'language of the output',
    json: 'print JSON data',
    internal:
      'Internal error: this is a defect of the program; please report what follows to the maintainers.',
    fine: 'work out the fine of one case, e.g. cailiang fine cn/zhejiang/hangzhou/display-beyond-shopfront area=3.5',
    schedule: 'the schedule: a file, or an id below the schedules folder',
    facts: 'facts of the case, as name=value',
    on: 'day of the act (YYYY-MM-DD)',
    until: 'last day of an act that went on (YYYY-MM-DD)',
    decided: 'day of the decision (YYYY-MM-DD)',
    discovered: 'day on which the act was discovered (YYYY-MM-DD)',
    caseFile: 'read the case from a JSON or YAML file',
    figure: "the officer's figure, as AMOUNT or name=AMOUNT",
    reason: 'the reason for the figure',
    show: 'list the schedules; or what one of them asks for: facts, units, domains, circumstances',
    check: 'check schedules: format, meaning, examples, and proofs about all cases',
    paths: 'files, folders or ids; the schedules folder if left out',
    all: 'list every answer, what is proved too',
    checking: 'Checking',
    jobs: 'threads; as many as there are cores if left out, 0 for none beside the main one',
    badJobs: (found) => `Usage: --jobs is a whole number from 0 to 256, not "${found}"`,
    schema: 'print the JSON Schema of schedule files, for editors',
    table: 'print the table to publish',
    compile: 'compile schedules into one file, for handhelds to use offline',
    compilePaths: 'files, folders or ids; the schedules folder if left out',
    out: 'write this file',
    compiled: (count, file, digest) =>
      `${count} ${count === 1 ? 'schedule' : 'schedules'} written to ${file}\ndigest ${digest}`,
    workbench: 'write the page for legal staff: read, compute, draft, compare',
    workbenchWritten: (count, file, bytes) =>
      `${count} ${count === 1 ? 'schedule' : 'schedules'} written to ${file} (${(bytes / 1_000_000).toFixed(2)} MB): open it in a browser, no network is needed.`,
    diff: 'compare two versions: which cases get heavier or lighter, and by how much at most',
    diffSchedule: 'a file, an id, or ID@VERSION (any day on which it is in force)',
    tableOn: 'the version in force on this day (YYYY-MM-DD)',
    tableFormat: 'format; if left out, by the name of --out, else md',
    tableOut: 'write this file; needed for docx and xlsx, - is standard output',
    tableNeedsOut: (format) =>
      `Usage: ${format} is no text; name a file with --out, for example --out table.${format}`,
    tableEnding: (out, formats) =>
      `Usage: the ending of "${out}" names none of the formats; say with --format which it is: ${formats.join(', ')}`,
    written: (file) => `${file} written`,
    import:
      'make a schedule draft of a filled-in table template (.xlsx, .csv); each cell that cannot be read is marked, none guessed',
    importTable: 'the filled-in template, .xlsx or .csv',
    importTemplate:
      'print the empty template with an example; a workbook where --out ends in .xlsx, else CSV',
    importEncoding: 'encoding of the CSV',
    importTemplateAlone: (found) =>
      `Usage: --template prints the empty template; ${found} cannot stand beside it`,
    importWhat:
      'Usage: name the table to bring in, or print the template with --template — see cailiang import --help --lang en',
    importOwn: (file) => `Usage: --out ${file} is the table itself, which would be overwritten`,
    importDraft: 'draft.yaml',
    importHead: (file) => [
      `Draft brought in from ${file}: compare it with the table, then run cailiang check.`,
    ],
    importGuard: 'cells below were not read and are marked TODO; delete this line once each is written anew',
    imported: (file, unread) =>
      unread === 0
        ? `${file} written`
        : `${file} written; ${unread} ${unread === 1 ? 'place was' : 'places were'} not read and ${unread === 1 ? 'is' : 'are'} marked TODO in it`,
    audit: AUDIT_EN,
    names: {
      schedule: '[schedule]',
      oneSchedule: '<schedule>',
      oldSchedule: '<old>',
      newSchedule: '<new>',
      facts: '[name=value...]',
      paths: '[path...]',
      records: '<records...>',
      table: '[table]',
    },
    values: {
      date: '<date>',
      file: '<file>',
      figure: '<figure>',
      text: '<text>',
      folder: '<folder>',
      number: '<number>',
    },
    titles: { headings: {}, options: '[options]', command: '<command>' },
    actsAlone: (found) =>
      `Usage: the case file has several acts, each with its schedule, facts, dates and figures in the file; ${found} cannot stand beside it`,
    reasonAlone: 'Usage: --reason is the reason for a --figure; give that too',
    withChoices: (description, choices, preset) =>
      `${description} (one of ${choices.join(', ')}${preset === undefined ? '' : `; ${preset} if left out`})`,
    choice,
  },
};

/** What commander refuses, in the reader's language, with the help that tells more. */
export function usageError(error: CommanderError, lang: 'zh' | 'en', command: string | undefined): string {
  const help = `cailiang ${command === undefined ? '' : `${command} `}--help${lang === 'en' ? ' --lang en' : ''}`;
  const said = error.message.replace(/^error: /, '').replace(/\n/g, ' ');
  if (lang === 'en') return `Usage: ${english(error.code) ?? said} — see ${help}`;
  const near = /Did you mean (?:one of )?(.*)\?/.exec(said)?.[1];
  const hint = near === undefined ? '' : `；您是不是要写 ${near.replace(/, /g, '、')}？`;
  return `用法错误：${chinese(error.code, said) ?? said}${hint}　请看 ${help}`;
}

const english = (code: string): string | undefined =>
  code === 'commander.help' ? 'a command is needed' : undefined;

function chinese(code: string, said: string): string | undefined {
  const [first = '', second = ''] = [...said.matchAll(/'([^']*)'/g)].map(
    ([, quoted]) => quoted?.replace(/ [<[].*$/, '') ?? '', // --on <date> is --on
  );
  switch (code) {
    case 'commander.unknownOption':
      return `没有选项 ${first}`;
    case 'commander.unknownCommand':
      return `没有命令 ${first}`;
    case 'commander.missingArgument':
      return `缺少参数“${first}”`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${first}`;
    case 'commander.optionMissingArgument':
      return `选项 ${first} 后面缺少内容`;
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\./.exec(said)?.[1]?.replace(/, /g, '、');
      return `选项 ${first} 的内容不能是“${second}”${choices === undefined ? '' : `，可选：${choices}`}`;
    }
    case 'commander.excessArguments': {
      const [, expected, found] = /Expected ([0-9]+) .* got ([0-9]+)/.exec(said) ?? [];
      return expected === undefined ? '参数太多' : `参数太多：最多 ${expected} 个，写了 ${found} 个`;
    }
    case 'commander.help':
      return '请给出一个命令';
    default:
      return undefined;
  }
}
