import type { Locale } from '../../index.ts';

/** What the folders of schedules are called. Others stand as they are. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  cn: ['中国', 'China'],
  national: ['国家', 'national'],
  municipal: ['市级', 'municipal'],
  general: ['通用', 'general'],
  beijing: ['北京', 'Beijing'],
  hebei: ['河北', 'Hebei'],
  luanxian: ['滦县', 'Luanxian'],
  liaoning: ['辽宁', 'Liaoning'],
  jiangsu: ['江苏', 'Jiangsu'],
  zhejiang: ['浙江', 'Zhejiang'],
  hangzhou: ['杭州', 'Hangzhou'],
  huzhou: ['湖州', 'Huzhou'],
  jiaxing: ['嘉兴', 'Jiaxing'],
  anhui: ['安徽', 'Anhui'],
  sixian: ['泗县', 'Sixian'],
  shandong: ['山东', 'Shandong'],
  qingdao: ['青岛', 'Qingdao'],
  henan: ['河南', 'Henan'],
  lushi: ['卢氏', 'Lushi'],
  guangdong: ['广东', 'Guangdong'],
  jiangmen: ['江门', 'Jiangmen'],
  sichuan: ['四川', 'Sichuan'],
  ca: ['加拿大', 'Canada'],
  ch: ['瑞士', 'Switzerland'],
  de: ['德国', 'Germany'],
  es: ['西班牙', 'Spain'],
  eu: ['欧盟', 'European Union'],
  fi: ['芬兰', 'Finland'],
  it: ['意大利', 'Italy'],
  jp: ['日本', 'Japan'],
  sg: ['新加坡', 'Singapore'],
  uk: ['英国', 'United Kingdom'],
  us: ['美国', 'United States'],
};

/** The region of a schedule by its id: "浙江 · 杭州". A country of one level stands alone; versions have a folder of their own. */
export function regionOf(id: string, lang: Locale): string {
  const folders = id.split('/').slice(0, -1);
  const shown = folders.length > 1 && folders[0] === 'cn' ? folders.slice(1) : folders.slice(0, 2);
  return shown.map((folder) => NAMES[folder]?.[lang === 'zh' ? 0 : 1] ?? folder).join(' · ');
}
