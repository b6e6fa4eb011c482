import type { Frame } from '../problem-words.ts';

/** What stands around the words of a problem. */
export const frameZh: Frame = {
  error: '错误',
  related: '相关',
  advice: '怎么办',
  didYouMean: (suggestion) => `您是不是要写：${suggestion}`,
  count: (problems) => `共 ${problems} 处问题。`,
};
