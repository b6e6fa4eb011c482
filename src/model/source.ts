import type { Place } from '../base/place.ts';

/**
 * A YAML file as source: every scalar is the text that was written, every part knows its place.
 * Nothing is interpreted: `1.10` stays "1.10", `yes` stays "yes".
 */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly root: Source;
}

export type Source = SourceText | SourceList | SourceMap;

export interface SourceText {
  readonly kind: 'text';
  readonly text: string;
  /** Whether it stood in quotes (or was a block scalar). */
  readonly quoted: boolean;
  /** Where the first character of `text` stands (after an opening quote). */
  readonly place: Place;
}

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly Source[];
  readonly place: Place;
}

export interface SourceMap {
  readonly kind: 'map';
  readonly entries: readonly SourceEntry[];
  readonly place: Place;
}

export interface SourceEntry {
  readonly key: SourceText;
  readonly value: Source;
}
