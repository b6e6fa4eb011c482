/** The colours of a terminal, as functions (picocolors fits). */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const plain = (text: string): string => text;

export const NO_COLOUR: Palette = { bold: plain, dim: plain, red: plain, cyan: plain };
