import type { PlansProblems } from '../../base/codes/plans.ts';
import type { WordsFor } from '../problem-words.ts';

const AGAIN = '请重新取得该文件，或者用 cailiang compile 重新生成。';

/** Files of compiled plans. */
export const plansZh: WordsFor<PlansProblems> = {
  'plans/too-large': ({ length, limit }) => ({
    what: `编译后的裁量基准文件有 ${length} 个字符，超过上限 ${limit} 个。`,
    advice: '请按地区或领域分成几个文件，分别用 cailiang compile 生成。',
  }),
  'plans/not-json': () => ({
    what: '编译后的裁量基准文件不是完整的 JSON，内容被截断或者损坏。',
    advice: AGAIN,
  }),
  'plans/not-plans': () => ({
    what: '这不是编译后的裁量基准文件。',
    advice: '请使用 cailiang compile 生成的文件，例如：cailiang compile schedules --out plans.json',
  }),
  'plans/newer': ({ found, known, engine }) => ({
    what: `该文件的格式是第 ${found} 版（由 ${engine} 生成），本程序只能读取第 ${known} 版。`,
    advice: '请更新本程序，或者用与本程序相同版本的 cailiang compile 重新生成。',
  }),
  'plans/damaged': () => ({
    what: '文件的内容与它的摘要不符：生成以后被改动或者损坏。',
    advice: AGAIN,
  }),
  'plans/other': ({ found, expected }) => ({
    what: `该文件的摘要是 ${found}，要求的是 ${expected}，不是同一份文件。`,
    advice: '请取得与已公布的摘要一致的文件。',
  }),
  'plans/altered': ({ schedule, version }) => ({
    what: `裁量基准“${schedule}”（${version} 起施行）的内容与它自己的摘要不符：数据被改动过。`,
    advice: AGAIN,
  }),
};
