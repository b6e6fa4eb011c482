/** The colours of charts: on paper and on a dark screen. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly line: string;
  readonly other: string;
  readonly range: string;
  readonly band: string;
  readonly bandEdge: string;
  readonly heavier: string;
  readonly lighter: string;
  readonly jump: string;
  readonly paper: string;
  readonly heat: readonly string[];
}

const LIGHT: Palette = {
  ink: '#1c2733',
  soft: '#5a6875',
  grid: '#e6eaee',
  line: '#1f5fa8',
  other: '#b4570f',
  range: '#8a97a3',
  band: 'rgba(31,95,168,0.14)',
  bandEdge: 'rgba(31,95,168,0.28)',
  heavier: 'rgba(179,38,30,0.13)',
  lighter: 'rgba(34,105,58,0.14)',
  jump: '#b3261e',
  paper: '#ffffff',
  heat: ['#eef4fb', '#b9d3ee', '#6fa5d8', '#2c6fb5', '#123f73'],
};

const DARK: Palette = {
  ink: '#e4e9ee',
  soft: '#9fadba',
  grid: '#2b3641',
  line: '#7db4f0',
  other: '#f0a868',
  range: '#72808d',
  band: 'rgba(125,180,240,0.18)',
  bandEdge: 'rgba(125,180,240,0.34)',
  heavier: 'rgba(255,138,128,0.2)',
  lighter: 'rgba(127,207,152,0.2)',
  jump: '#ff8a80',
  paper: '#161d24',
  heat: ['#1b2733', '#22486f', '#2f6fae', '#6aa6e0', '#c9e2fb'],
};

export const FONT = '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif';

export const paletteOf = (dark: boolean): Palette => (dark ? DARK : LIGHT);

/** Tips are in the colours of the page; what they show is text, never markup. */
export const tipOf = ({ paper, ink, grid }: Palette, size: number) => ({
  backgroundColor: paper,
  borderColor: grid,
  textStyle: { color: ink, fontFamily: FONT, fontSize: size + 1 },
  confine: true,
});

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
