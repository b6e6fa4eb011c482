const ZH: Readonly<Record<string, string>> = {
  Find: '查找',
  Replace: '替换',
  next: '下一处',
  previous: '上一处',
  all: '全部',
  'match case': '区分大小写',
  regexp: '正则',
  'by word': '全字',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
  Completions: '可选内容',
};

/** What the editor itself says. */
export const phrasesIn = (lang: 'zh' | 'en'): Readonly<Record<string, string>> => (lang === 'zh' ? ZH : {});
