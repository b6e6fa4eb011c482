/** The facts of every generated schedule. */
export const AREA = '面积';
export const FLAG = '屡犯';
export const WHO = '主体';
export const COUNT = '数量';
export const MONEY = '金额';
export const ORDERED = '已责令';
export const OPTIONS = ['单位', '个人', '其他'] as const;
