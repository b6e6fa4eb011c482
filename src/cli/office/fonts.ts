/** The fonts of official Chinese documents, which each Windows in Chinese has. */
export const HEAD = '黑体';
export const BODY = '仿宋';
export const LATIN = 'Times New Roman';

/** What stands in for them elsewhere, the first that there is. */
const INSTEAD: Readonly<Record<string, string>> = {
  [HEAD]: 'SimHei,STHeiti,Noto Sans CJK SC,Source Han Sans SC',
  [BODY]: 'FangSong,FangSong_GB2312,STFangsong,Noto Serif CJK SC,Source Han Serif SC',
};

/** The font table of a Word document with these fonts in it. */
export function fontTable(xml: string): string {
  const fonts = Object.entries(INSTEAD).map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts.join('')}</w:fonts>`);
}
