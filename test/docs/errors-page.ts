import type { Problem } from '../../src/base/problem.ts';
import { explainProblem } from '../../src/explain/explain-problem.ts';
import { sampleProblems } from '../unit/explain/sample-problems.ts';

const STAGES: readonly (readonly [stage: string, title: string])[] = [
  ['yaml', '读取文本 / Reading the text'],
  ['schema', '结构 / Structure'],
  ['compile', '含义 / Meaning'],
  ['facts', '案件事实 / Facts of a case'],
  ['assess', '案件计算 / Working out a case'],
  ['plans', '编译后的裁量基准文件 / Files of compiled schedules'],
  ['files', '文件 / Files'],
  ['import', '导入表格 / Tables brought in'],
];

const HEAD = `# 错误代码 / Problem codes

每个问题都有一个固定的代码，供程序识别；文字供人阅读，中英文各一份。下表用示例参数列出全部代码。
Every problem has a fixed code for programs, and words for people in Chinese and English; here with sample parameters.

本页由程序生成，请勿手改 / Generated, do not edit: \`UPDATE=1 npx vitest run --config test/vitest.config.ts test/docs/errors.test.ts\`
`;

/** docs/errors.md: every code with its words in both languages. */
export function errorsPage(): string {
  const zh = sampleProblems('zh');
  const en = new Map(sampleProblems('en').map((problem) => [problem.code, problem]));
  const sections = STAGES.map(([stage, title]) => {
    const rows = zh
      .filter(({ code }) => code.startsWith(`${stage}/`))
      .map((problem) => row(problem, en.get(problem.code) ?? problem));
    return [
      `## ${stage}: ${title}`,
      '',
      '| 代码 / Code | 中文 | English |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[HEAD, ...sections].join('\n')}\n`;
}

function row(zh: Problem, en: Problem): string {
  return `| \`${zh.code}\` | ${words(zh, 'zh')} | ${words(en, 'en')} |`;
}

function words(problem: Problem, locale: 'zh' | 'en'): string {
  const { what, advice } = explainProblem(problem, locale);
  return `${escaped(what)}<br>→ ${escaped(advice)}`;
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\|<>*_`[\]#]/g, (sign) => `\\${sign}`).replace(/\n/g, '<br>');
}
