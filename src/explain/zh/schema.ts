import type { FileKind, SchemaProblems, Shape, Syntax } from '../../base/codes/schema.ts';
import type { WordsFor } from '../problem-words.ts';
import { listZh } from './words.ts';

/** The structure of a schedule file, for legal staff who do not program. */
export const schemaZh: WordsFor<SchemaProblems> = {
  'schema/unknown-key': ({ key, allowed }) => ({
    what: `这里没有“${key}”这一项。`,
    advice: `这里可以写的有：${listZh(allowed, false)}。写错的项不会被忽略，以免漏掉规定。`,
  }),
  'schema/other-kind': ({ file, found, expected }) => ({
    what: `“${file}”是${KINDS[found]}，这里要的是${KINDS[expected]}。`,
    advice: KIND_ADVICE[expected],
  }),
  'schema/missing-key': ({ key, in: owner }) => ({
    what: owner === '' ? `文件缺少“${key}”这一项。` : `“${owner}”里缺少“${key}”这一项。`,
    advice: `请补上：${KEY_EXAMPLES[`${owner}.${key}`] ?? KEY_EXAMPLES[key] ?? `${key}: …`}`,
  }),
  'schema/expected': ({ expected, found }) => ({
    what: `这里应当是${expected.map((shape) => SHAPES[shape]).join('或者')}，写的却是${SHAPES[found]}。`,
    advice: `请改写，例如：${expected.map((shape) => SHAPE_EXAMPLES[shape]).join('，或者 ')}`,
  }),
  'schema/one-of': ({ allowed, found }) => ({
    what: `“${found}”不是这里可以写的词。`,
    advice: allowed.includes('may-exempt')
      ? `请从下列各词中选一个：${listZh(
          allowed.filter((word) => !/^[a-z]/.test(word)),
          false,
        )}；由执法人员选择的，用“或者”连接，例如：从轻或者减轻`
      : `请从下列各词中选一个：${listZh(allowed.map(meaningZh), false)}`,
  }),
  'schema/form': ({ allowed, found, unknown }) => ({
    what:
      found.length > 1
        ? `${listZh(found)}不能写在一起：它们是几种不同的写法，只能选一种。`
        : `这里看不出是哪一种写法：${unknown.length > 0 ? `${listZh(unknown)}都不是` : '缺少'}这里要写的项。`,
    advice: `请从下列各项中选一种：${listZh(allowed, false)}。${
      unknown.length > 0 ? '若所写的是某个选项型事实的各个选项，请同时写明 across: 事实名称' : ''
    }`,
  }),
  'schema/example-open': ({ allowed }) => ({
    what: '这里没有写应当得出什么：这样的算例怎么算都成立，什么也核对不出。',
    advice: `请写上您自己算出的结果，可以写的有：${listZh(allowed, false)}。例如罚款数额 fine: 583，不处罚款 outcome: no-fine`,
  }),
  'schema/empty': ({ shape }) => ({
    what: `这里是空的${SHAPES[shape]}，应当有内容。`,
    advice: `请写上内容，例如：${SHAPE_EXAMPLES[shape]}；不需要这一项时，请整项删掉。`,
  }),
  'schema/too-many': ({ found, limit }) => ({
    what: `这里有 ${found} 项，超过了上限 ${limit} 项。`,
    advice: '一个文件只写一种违法行为，请拆成几个文件。',
  }),
  'schema/pair': ({ found }) => ({
    what: `这里应当写下限和上限两个数，写了 ${found} 个。`,
    advice:
      found > 2
        ? '数字里若用了千位逗号，请去掉，例如 [10,000, 20,000] 应当写作：[10000, 20000] 或者 [1万, 2万]'
        : '请写成两个数，例如：[50, 2000]；只有上限时写 { max: 2000 }，只有下限时写 { min: 50 }',
  }),
  'schema/whole-number': ({ found, min, max }) => ({
    what: `“${found}”不行：这里要写 ${min} 到 ${max} 的整数。`,
    advice: '请只写阿拉伯数字的整数，不带单位，例如：2',
  }),
  'schema/date': ({ found }) => ({
    what: `“${found}”不是日历上的日期，或者写法不对。`,
    advice: '日期写作“年-月-日”，月、日各两位，例如：2010-11-01',
  }),
  'schema/name': ({ name, character }) => ({
    what: `名称“${name}”里有“${character}”，名称里不能用这个字符：公式里要用到名称，空格和符号会被当作运算。`,
    advice:
      '名称只用汉字、字母、数字和下划线，例如：违法面积；要显示别的写法时，请另写 label: "违法面积（㎡）"',
  }),
  'schema/name-digit': ({ name }) => ({
    what: `名称“${name}”以数字开头，公式里会被当作数字。`,
    advice: '请让名称以汉字或者字母开头，例如：两年内次数',
  }),
  'schema/reserved-name': ({ name }) => ({
    what: `“${name}”是裁量基准语言自己的词，不能作为名称。`,
    advice: '请换一个名称，例如在后面加一个词：等级 改为 事故等级',
  }),
  'schema/id': ({ id, character }) => ({
    what: `代号“${id}”里有“${character}”。代号供其他系统对接，只能用英文字母、数字和下划线。`,
    advice: '请改写，例如：id: illegal_area',
  }),
  'schema/lookup': ({ found }) => ({
    what:
      found.length > 1
        ? `这种查表只能按一个事实查，这里写了${listZh(found)}。`
        : '查表时要写明按哪一个事实查，这里没有写。',
    advice:
      '按一个事实查：table: { 主体: { 单位: 3000, 个人: 1000 } }；按几个事实查：table: { rows: [ { 主体: 单位, 面积: "< 10", gives: 3000 } ] }',
  }),
  'schema/brackets': ({ fault }) => ({
    what:
      fault === 'open'
        ? '分段计算中，只有最后一段可以不写 up_to（到多少为止）。'
        : '分段计算的最后一段写了 up_to，超过它的部分就没有规定了。',
    advice: '请写成：brackets: { of: 面积, rows: [ { up_to: 10, rate: 30 }, { rate: 50 } ] }',
  }),
  'schema/interval': ({ found }) => ({
    what: `“${found}”不是两端都写明的区间。`,
    advice: '请写明两端以及是否包含，例如："(0%..40%]" 表示超过 0、不超过 40%',
  }),
  'schema/amount': ({ found }) => ({
    what: `“${found}”不行：这里要写一个确定的金额，不能写公式或者百分比。`,
    advice: '请写数字，例如：3000 或者 5万',
  }),
  'schema/party': ({ found }) => ({
    what:
      found.length > 1
        ? `区分当事人种类只能按一个事实，这里写了${listZh(found)}。`
        : '没有写明按哪个事实区分公民与法人或者其他组织。',
    advice:
      '请按一个选项型事实写，例如：party: { 主体: { 个人: 公民, 单位: 法人或者其他组织 } }；都是一种时直接写 party: 公民',
  }),
  'schema/twice': ({ found }) => ({
    what: `“${found}”在同一处说了两次。`,
    advice: '请留下一个，例如：kind: 从轻或者减轻',
  }),
  'schema/grade-move': ({ found }) => ({
    what: `“${found}”不是升降阶次的写法。`,
    advice: '升一档写 grade: up 1，降一档写 grade: down 1，直接定为某一阶次时写阶次名称，例如：grade: 严重',
  }),
  'schema/syntax-empty': ({ in: syntax }) => ({
    what: `${SYNTAXES[syntax]}里什么也没有写。`,
    advice: `请写上内容，例如：${SYNTAX_EXAMPLES[syntax]}`,
  }),
  'schema/syntax-character': ({ in: syntax, found, use }) => ({
    what: `${SYNTAXES[syntax]}里不能用“${found}”这个字符。`,
    advice:
      use === undefined
        ? `请删掉它，或者改写，例如：${SYNTAX_EXAMPLES[syntax]}`
        : use === ' '
          ? '请改用普通空格（半角）。'
          : `请改用：${use}`,
  }),
  'schema/syntax-number': ({ found, limit }) => ({
    what:
      limit === undefined
        ? `数字“${found}”的写法不行：可能有几种读法，所以不读。`
        : `数字“${found}”太长：一个数最多 ${limit} 位。`,
    advice:
      limit !== undefined
        ? '请核对是否多打了数字；很大的数可以用万、亿，例如：5万、3亿'
        : '请写成普通数字：不用千位逗号、不以 0 开头、小数点前后都有数字、不用科学记数法，例如：1000、0.5、5万、30%、1/3',
  }),
  'schema/syntax-unit': ({ found }) => ({
    what: `“${found}”的数字后面带了单位。`,
    advice: '请只写数字，单位在事实的 unit 里写一次，例如 3㎡ 写 3，5万元 写 5万',
  }),
  'schema/syntax-expected': ({ in: syntax, expected, found }) => ({
    what: `${found === '' ? `${SYNTAXES[syntax]}没有写完` : `${SYNTAXES[syntax]}写到“${found}”处读不下去`}：这里应当是${expectedZh(expected)}。`,
    advice:
      syntax === 'cell' && /^[*/+-]/.test(found)
        ? '区间的两端要写数，不能写算式，请先算出来："[5万..40% * 30万)"写作"[5万..12万)"；随案件事实变化的，另写一个值，例如：values: { 占比: 违法所得 / 货值 }，占比: "> 40%"'
        : `请对照改写，例如：${SYNTAX_EXAMPLES[syntax]}`,
  }),
  'schema/syntax-limit': ({ in: syntax, what, limit }) => ({
    what: `${SYNTAXES[syntax]}过${what === 'length' ? `长，超过 ${limit} 个字符` : `深，括号套了 ${limit} 层以上`}。`,
    advice:
      '请把一部分写进 values，取一个名称，再在这里用这个名称，例如：values: { 基数: { is: 面积 * 40 } }',
  }),
  'schema/formula-function': ({ found, allowed }) => ({
    what: `公式里没有“${found}”这个函数。`,
    advice: `可以用的有：${listZh(allowed, false)}。取较高者、较低者也可以写 higher_of: [a, b]、lower_of: [a, b]`,
  }),
  'schema/option': ({ found }) => ({
    what: `选项“${found}”写在单元格里会被读成条件或者数，读不成这个词。`,
    advice:
      '请换一个词：不用数字和分数，不含逗号，不以 not 或者 < > = ( [ 和引号开头，例如：5/10 写作 十分之五，not insured 写作 未投保',
  }),
  'schema/cell-comma': () => ({
    what: '一格里用逗号写了几个条件。',
    advice: '几个条件中满足一个即可时，请写成列表，各加双引号，例如：["(0..5]", "> 10"]',
  }),
  'schema/cell-empty-interval': ({ found }) => ({
    what: `区间“${found}”里一个数也没有。`,
    advice: '请检查两端的大小和括号：圆括号不含本数，方括号含本数，例如："(3..6]" 表示超过 3、不超过 6',
  }),
};

const KINDS: Readonly<Record<FileKind, string>> = {
  schedule: '一份裁量基准',
  shared: '共用文件（shared）',
  procedure: '程序规定文件（procedure）',
  case: '一个案件（facts）',
};

const KIND_ADVICE: Readonly<Record<FileKind, string>> = {
  schedule:
    '请给出裁量基准（有 schedule 一项的文件）；共用文件和程序规定由裁量基准按名称引用，不单独使用；案件写在 --case 之后。',
  shared:
    'uses 里只写共用文件，例如：uses: [cn/general/penalty-act]；要用另一份裁量基准里的事实或者情节，请把它们移到共用文件里。',
  case: '请给出案件文件，例如：{ "facts": { "area": "3.5" } }；裁量基准写在前面，例如：cailiang fine 裁量基准 --case 案件.json',
  procedure: '请写程序规定文件的名称，例如：procedure: { uses: cn/general/procedure, party: citizen }',
};

const SHAPES: Readonly<Record<Shape, string>> = { text: '一个值', list: '列表', map: '“名称: 内容”的组合' };

const SHAPE_EXAMPLES: Readonly<Record<Shape, string>> = {
  text: '单位（一个词、数或者公式）',
  list: '[甲, 乙]',
  map: '{ 名称: 内容 }',
};

const SYNTAXES: Readonly<Record<Syntax, string>> = { formula: '公式', cell: '条件格' };

const SYNTAX_EXAMPLES: Readonly<Record<Syntax, string>> = {
  formula: '面积 * 40，或者 if 主体 = 单位 then 2000 else 500',
  cell: '"(3..6]"、">= 3"、单位，几个之一写作 [单位, 个人]',
};

const EXPECTED: Readonly<Record<string, string>> = {
  'a value': '一个数、名称或者括号',
  'a number': '一个数',
  'a date': '一个日期（如 2010-11-01）',
  'a number or a date': '一个数或者日期',
  'a word': '一个词',
  'an operator': '运算符（如 + - * / = < > and or）',
  'the end': '结尾，后面不应再有内容',
};

/** half-up（四舍五入）: the words of the language are English, those of the reader may not be. */
function meaningZh(word: string): string {
  const meaning = MEANINGS[word];
  return meaning === undefined ? word : `${word}（${meaning}）`;
}

const MEANINGS: Readonly<Record<string, string>> = {
  money: '金额',
  quantity: '数量',
  number: '数值',
  percent: '百分比',
  count: '个数',
  flag: '是否',
  choice: '选项',
  date: '日期',
  list: '清单',
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  up: '进位',
  down: '舍去尾数',
  must: '应当',
  may: '可以',
};

function expectedZh(expected: string): string {
  return (
    EXPECTED[expected] ??
    expected
      .split(' or ')
      .map((sign) => `“${sign}”`)
      .join('或者')
  );
}

const KEY_EXAMPLES: Readonly<Record<string, string>> = {
  schedule: 'schedule: cn/zhejiang/hangzhou/display-beyond-shopfront',
  title: 'title: 商店超出门窗摆放物品经营',
  currency: 'currency: CNY',
  effective: 'effective: { from: 2010-11-01 }',
  from: 'from: 2010-11-01',
  basis: 'basis: [ { law: 法规名称, article: 第三十一条 } ]',
  law: 'law: 法规名称',
  facts: 'facts: { 违法面积: 3.5 }', // of a case or an example: a schedule may go without facts
  kind: 'kind: quantity（事实）或者 kind: lenient（情节）',
  fines: 'fines: [ { payer: 当事人, range: [50, 2000] } ]',
  payer: 'payer: 当事人',
  range: 'range: [50, 2000]',
  rows: 'rows: [ { grade: 轻微, 面积: "(0..5]" } ]',
  grade: 'grade: 轻微',
  rounding: 'rounding: { to: 1, mode: half-up }',
  to: 'to: 1',
  mode: 'mode: half-up',
  needs: 'needs: { 已责令限期改正: yes }',
  otherwise: 'otherwise: not-yet',
  what: 'what: 责令限期改正',
  value: 'value: 600',
  reason: 'reason: 确定这一数额的理由',
  instead: 'instead: 书面警告',
  gives: 'gives: 2000',
  of: 'of: 面积',
  rate: 'rate: 30',
  each: 'each: 0.5',
  amount: 'amount: 100',
  part: 'part: up（不足一个单位的按一个计）',
  'days.from': 'from: 责令次日（一个日期型事实）',
  'days.to': 'to: 复查日（一个日期型事实）',
  'months.from': 'from: 开始日（一个日期型事实）',
  'months.to': 'to: 结束日（一个日期型事实）',
  'years.from': 'from: 开始日（一个日期型事实）',
  'years.to': 'to: 结束日（一个日期型事实）',
  uses: 'uses: cn/general/procedure',
  party: 'party: 公民',
  says: 'says: 应当告知当事人有要求听证的权利',
};
