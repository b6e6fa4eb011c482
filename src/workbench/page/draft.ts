import { useContext, useState } from 'preact/hooks';
import { Desk } from './desk.ts';
import { keep, kept } from './kept.ts';

/** The draft of a schedule: its text, kept in the browser as long as it differs from what the library has. */
export interface Draft {
  readonly text: string;
  readonly isChanged: boolean;
  /** What the editor begins with: a new object once another text is brought in. */
  readonly start: { readonly text: string };
  /** The text as it is typed. */
  readonly setText: (text: string) => void;
  /** Another text in its place. */
  readonly load: (text: string) => void;
}

const nameOf = (file: string): string => `draft.${file}`;

export const keptDraft = (file: string): string | undefined =>
  kept<string | undefined>(nameOf(file), undefined);

export function useDraft(file: string): Draft {
  const { library } = useContext(Desk);
  const published = library.texts[file] ?? '';
  const [start, setStart] = useState(() => ({ text: keptDraft(file) ?? published }));
  const [text, setState] = useState(start.text);
  const setText = (next: string): void => {
    setState(next);
    keep(nameOf(file), next === published ? undefined : next);
  };
  const load = (next: string): void => {
    setStart({ text: next });
    setText(next);
  };
  return { text, isChanged: text !== published, start, setText, load };
}
