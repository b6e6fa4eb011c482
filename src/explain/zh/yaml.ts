import type { YamlProblems } from '../../base/codes/yaml.ts';
import type { WordsFor } from '../problem-words.ts';

/** Reading the YAML text, for legal staff who do not program. */
export const yamlZh: WordsFor<YamlProblems> = {
  'yaml/too-large': ({ bytes, limit }) => ({
    what: `文件过大：${bytes} 字节，上限为 ${limit} 字节。`,
    advice: '一个文件只写一种违法行为的一个版本，请拆成几个文件。',
  }),
  'yaml/too-deep': ({ limit }) => ({
    what: `括号或者缩进一层套一层，超过了 ${limit} 层。`,
    advice: '裁量基准用不到这么深的层次，请检查是否多写了左括号，或者缩进一行比一行深。',
  }),
  'yaml/not-utf8': ({ guess }) => ({
    what: `文件不是 UTF-8 编码${GUESSES[guess]}，其中的汉字读不出来。`,
    advice: '请用编辑器打开文件，选择“另存为”，编码选“UTF-8”后保存。',
  }),
  'yaml/control-character': ({ character }) => ({
    what: `这里有一个不能出现在文本里的控制字符（${character}）。`,
    advice: '它多半是从别处粘贴带来的，请删掉它再重新输入这一处。',
  }),
  'yaml/invisible-character': ({ character }) => ({
    what: `这里有一个看不见的字符（${character}），会使看上去相同的两个词变得不同。`,
    advice: '它多半是从网页或者文档粘贴带来的，请把光标移到此处删掉它，或者重新输入这一行。',
  }),
  'yaml/empty': () => ({
    what: '文件是空的，或者只有注释。',
    advice: '请写入内容；裁量基准的第一行例如：schedule: cn/zhejiang/hangzhou/display-beyond-shopfront',
  }),
  'yaml/not-a-map': ({ found }) => ({
    what: `整个文件是${found === 'list' ? '一个列表' : '一段文字'}，而它应当由“名称: 内容”各行组成。`,
    advice:
      '请从“名称: 内容”各行写起：裁量基准例如 title: 商店超出门窗摆放物品经营；案件例如 facts: { 违法面积: 3.5 }',
  }),
  'yaml/several-documents': () => ({
    what: '这里开始了第二份文档（“---”，或者“...”之后的文字）。',
    advice: '一个文件只写一份裁量基准。请删掉“---”，或者把后面的内容移到另一个文件。',
  }),
  'yaml/directive': ({ text }) => ({
    what: `“${text}”是 YAML 的指令行，裁量基准里不用。`,
    advice: '请删掉这一行。',
  }),
  'yaml/anchor': ({ name }) => ({
    what: `“&${name}”是 YAML 的锚点，裁量基准里不用：每一处写的是什么，应当在原处就看得见。`,
    advice: `请删掉“&${name}”，把要重复的内容照写一遍；文字里要用“&”时，请给整段文字加双引号。`,
  }),
  'yaml/alias': ({ name }) => ({
    what: `“*${name}”是 YAML 的引用，裁量基准里不用：每一处写的是什么，应当在原处就看得见。`,
    advice: '请把所引用的内容照写一遍；若是以“*”开头的文字，请加双引号，例如："*注"',
  }),
  'yaml/tag': ({ tag }) => ({
    what: `“${tag}”是 YAML 的类型标记，裁量基准里不用。`,
    advice: '请删掉它；若是以“!”开头的文字，请加双引号，例如："!注"',
  }),
  'yaml/merge-key': () => ({
    what: '“<<”是 YAML 的合并写法，裁量基准里不用：每一处写的是什么，应当在原处就看得见。',
    advice: '请删掉这一行，把要合并进来的各项照写一遍。',
  }),
  'yaml/complex-key': () => ({
    what: '冒号前面应当是一个名称，这里却是一个列表、一组内容，或者用“?”写的名称。',
    advice: '请只写一个名称；区间作名称时请加双引号，例如："(0..5]": 200',
  }),
  'yaml/empty-key': () => ({
    what: '冒号前面没有名称。',
    advice: '请在冒号前写上名称，例如：title: 商店超出门窗摆放物品经营',
  }),
  'yaml/reserved-key': ({ key }) => ({
    what: `“${key}”是程序内部使用的名称，不能作为名称。`,
    advice: '请换一个名称，例如用中文：违法面积',
  }),
  'yaml/duplicate-key': ({ key }) => ({
    what: `“${key}”在同一处写了两次，不知以哪一次为准。`,
    advice: '请留下一个，删掉或者改名另一个。',
  }),
  'yaml/no-value': ({ key }) => ({
    what: `“${key}”后面没有内容。`,
    advice: `请在冒号和一个空格之后写上内容；不需要这一项时，请删掉整行。下面各行若是它的内容，应当比它多缩进两个空格。`,
  }),
  'yaml/empty-item': ({ index }) => ({
    what: `列表的第 ${index} 项是空的。`,
    advice: '请写上内容，或者删掉这一项；表示“不限”时请写 any，例如：[any, 单位]',
  }),
  'yaml/extra-comma': () => ({
    what: '这里多了一个逗号，逗号前面没有内容。',
    advice: '请删掉多余的逗号，例如：[50, 200]',
  }),
  'yaml/indent-character': ({ character }) => ({
    what: `这一行用${INDENTS[character]}缩进，而缩进只能用普通空格（半角）。`,
    advice: '请删掉行首的空白，用空格键重新缩进，每一层两个空格。',
  }),
  'yaml/indent': () => ({
    what: '这一行的缩进与上下各行对不齐，看不出它属于哪一项。',
    advice: '同一层的各行应当从同一列开始，下一层多缩进两个空格，请对照上下各行调整。',
  }),
  'yaml/must-quote': ({ text, write }) => ({
    what: `“${text}”里有 YAML 自己要用的符号，不加双引号就会读错。`,
    advice: `请加上双引号，改写为：${write}`,
  }),
  'yaml/comma-splits': ({ before, after, key }) => ({
    what: `括号里的逗号把一个值切成了两半：“${before}”和“${after}”。`,
    advice:
      key !== undefined
        ? `请给整段文字加双引号，例如：${key}: "${before}, ${after}"；或者改用中文逗号，或者另起一行写`
        : '若是一个值，请给整个值加双引号，例如："min(1, 2)"；较高者、较低者请写 higher_of: [a, b]、lower_of: [a, b]；若是几个值，请写成列表：[a, b]',
  }),
  'yaml/comma-list': ({ text, write }) => ({
    what: `“${text}”用逗号隔开了几个值，却没有列表的方括号。`,
    advice: `若是几个值，请改写为：${write}`,
  }),
  'yaml/thousands-comma': ({ text, write }) => ({
    what: `“${text}”用逗号作千位分隔，会被当成几个数。`,
    advice: `请去掉逗号，改写为：${write}（整万也可以写作 1万）`,
  }),
  'yaml/dash-for-any': () => ({
    what: '单独一个“-”在 YAML 里是列表的开头，不表示“不限”。',
    advice: '表示不限时，请写 any，或者不写这一项，例如：{ grade: 一般, 面积: any }',
  }),
  'yaml/list-on-key-line': () => ({
    what: '列表的第一项写在了名称的同一行。',
    advice: '请在冒号后换行，各项各占一行，并以“- ”开头；或者用方括号写在一行，例如：options: [单位, 个人]',
  }),
  'yaml/full-width-colon': ({ text, write }) => ({
    what: `“${text}”用了全角冒号“：”，YAML 认不出名称与内容的分界。`,
    advice: `请改用半角冒号加一个空格：${write}`,
  }),
  'yaml/full-width-comma': ({ found }) => ({
    what: `花括号或者方括号里用了全角的“${found}”，前后两项被连成了一项。`,
    advice: `请改用半角逗号“,”，例如：[单位, 个人]，或者 { grade: 轻微, 面积: "(0..5]" }${
      found === '、' ? '；若“、”是一个词里的标点，请给整个词加双引号。' : '。'
    }`,
  }),
  'yaml/full-width-bracket': ({ found, write }) => ({
    what: `列表或者一组内容用了全角括号“${found}”，程序只认半角括号。`,
    advice: `请改用半角的“${write}”，与它成对的括号、括号里的逗号和冒号也用半角，例如：${
      '[]'.includes(write) ? '[100, 3000]' : '{ to: 1, mode: half-up }'
    }；若本来就是文字，请给整段文字加双引号。`,
  }),
  'yaml/full-width-key': ({ key, character, write }) => ({
    what: `名称“${key}”里有全角字符“${character}”。`,
    advice: `请改用半角的“${write}”；若名称本来如此，请给整个名称加双引号。`,
  }),
  'yaml/wide-space': ({ after }) => ({
    what: `“${after}”后面是全角空格或者不间断空格，应当是普通空格（半角）。`,
    advice: `请删掉这个空格，用空格键在“${after}”后重新输入一个。`,
  }),
  'yaml/colon-space': ({ text, write }) => ({
    what: `“${text}”的冒号后面没有空格，YAML 把整段当成了一个词。`,
    advice: `请在冒号后加一个空格：${write}`,
  }),
  'yaml/dash-space': ({ text, write }) => ({
    what: `“${text}”的“-”后面没有空格，YAML 没有把它当作列表项。`,
    advice: `请在“-”后加一个空格：${write}`,
  }),
  'yaml/no-colon': ({ text }) => ({
    what: `“${text}”既不是“名称: 内容”，也不是列表项，也接不上前面的文字。`,
    advice: '请补上冒号和一个空格，例如：title: 商店超出门窗摆放物品经营；若是说明，请在行首加“# ”。',
  }),
  'yaml/colon-in-text': ({ text, write }) => ({
    what: `“${text}”里又有一个冒号加空格，YAML 不知道哪一个才是分界。`,
    advice: `若整段是文字，请加双引号：${write}`,
  }),
  'yaml/missing-comma': () => ({
    what: '括号里的两项之间缺少逗号。',
    advice: '请在两项之间加一个半角逗号，例如：{ grade: 轻微, 面积: "(0..5]" }',
  }),
  'yaml/unclosed-quote': ({ quote }) => ({
    what: `这里的引号 ${quote} 只有开头，没有结尾。`,
    advice: `请在这段文字的末尾补上 ${quote}，例如：${quote}(0..5]${quote}`,
  }),
  'yaml/unclosed-bracket': ({ open, close }) => ({
    what: `这里的“${open}”没有对应的“${close}”。`,
    advice: `请补上“${close}”；若它是区间的一部分，请给整个区间加双引号，例如："[0..3)"`,
  }),
  'yaml/extra-bracket': ({ bracket }) => ({
    what: `这里多了一个“${bracket}”，前面没有与它成对的括号。`,
    advice: `请删掉它，或者补上前面的“${bracket === ']' ? '[' : '{'}”；若它是区间的一部分，请给整个区间加双引号，例如："(3..6]"`,
  }),
  'yaml/text-after-value': ({ text }) => ({
    what: `一个值已经结束（引号或者括号已经合上），后面又有“${text}”。`,
    advice: '请删掉多出来的文字，或者把它移进引号、括号之内；若是说明，请在前面加“ # ”。',
  }),
  'yaml/escape': ({ escape: found }) => ({
    what: `双引号里的“${found}”不是 YAML 认得的写法：反斜杠在双引号里有特殊含义。`,
    advice: `请把双引号换成单引号，例如：'a\\b'；或者把反斜杠写成两个。`,
  }),
  'yaml/comment-space': () => ({
    what: '“#”紧跟在值的后面，看不出是说明还是值的一部分。',
    advice: '若是说明，请在“#”前加一个空格；若是值的一部分，请给整个值加双引号，例如："A#1"',
  }),
  'yaml/syntax': ({ reason }) => ({
    what: `这里不合 YAML 的写法（${reason}）。`,
    advice:
      '请对照上下各行，检查缩进、冒号后的空格、引号和括号是否成对；含有特殊符号的值请加双引号，例如："(3..6]"',
  }),
};

const GUESSES = { 'utf-16': '（像是 UTF-16）', gb18030: '（像是 GBK 或 GB18030）', unknown: '' };

const INDENTS = { tab: '制表符（Tab 键）', 'full-width': '全角空格', 'no-break': '不间断空格' };
