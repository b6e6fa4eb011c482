import { describe, expect, it } from 'vitest';
import { groundZh } from '../../../src/explain/zh/amounts.ts';

const shown = (law: string, article?: string): string =>
  groundZh([article === undefined ? { law } : { law, article }]);

describe('title marks', () => {
  it.each([
    ['行政处罚法', '第三十二条', '《行政处罚法》第三十二条'],
    ['中华人民共和国消防法（2021年修正）', '第六十条', '《中华人民共和国消防法》（2021年修正）第六十条'],
    ['陕西省消防行政处罚裁量标准（试行）', undefined, '《陕西省消防行政处罚裁量标准》（试行）'],
    ['辽宁省市场监督管理行政处罚裁量基准·商标', undefined, '《辽宁省市场监督管理行政处罚裁量基准·商标》'],
    ['裁量基准第1项', undefined, '《裁量基准》第1项'],
    ['裁罰準則第五條第一項', undefined, '《裁罰準則》第五條第一項'],
    ['《某办法》', '第九条', '《某办法》第九条'],
    [
      '违反《北京市城市市容环境卫生条例》行政处罚办法（97修正）',
      '第八条',
      '《违反〈北京市城市市容环境卫生条例〉行政处罚办法》（97修正）第八条',
    ],
  ])('stand round the title of an act: %s', (law, article, text) => {
    expect(shown(law, article)).toBe(text);
  });

  it.each([
    ['裁量表§2.7.2注3；裁量权规定', '第六条', '裁量表§2.7.2注3；裁量权规定第六条'],
    ['第六十九条第一款：情节严重的', undefined, '第六十九条第一款：情节严重的'],
    ['国市监法规〔2022〕2号', undefined, '国市监法规〔2022〕2号'],
    ['一份市级建设行政处罚裁量规则', undefined, '一份市级建设行政处罚裁量规则'],
    ['情节严重的违法', undefined, '情节严重的违法'],
    ['Nr. 12.6.3, 12.7.3', undefined, 'Nr. 12.6.3, 12.7.3'],
    ['Tennessee Code', '§ 68-11-811', 'Tennessee Code § 68-11-811'],
    ['건축법 시행령', '제115조', '건축법 시행령 제115조'],
  ])('do not stand round anything else: %s', (law, article, text) => {
    expect(shown(law, article)).toBe(text);
  });
});
