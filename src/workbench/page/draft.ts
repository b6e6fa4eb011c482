import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Desk } from './desk.ts';
import { keep, kept, onKeptElsewhere } from './kept.ts';

/** The draft of a schedule: its text, kept in the browser as long as it differs from what the library has. */
export interface Draft {
  readonly text: string;
  readonly isChanged: boolean;
  /** The browser keeps it: a reload loses nothing. */
  readonly isKept: boolean;
  /** What the editor begins with: a new object once another text is brought in. */
  readonly start: { readonly text: string };
  /** The text as it is typed. */
  readonly setText: (text: string) => void;
  /** Another text in its place; the one before can be had back. */
  readonly load: (text: string) => void;
  /** The text that another one took the place of: of this window, or of another one. */
  readonly before: string | undefined;
}

const nameOf = (file: string): string => `draft.${file}`;
const nameBefore = (file: string): string => `before.${file}`;

export const keptDraft = (file: string): string | undefined => kept(nameOf(file));
export const keepDraft = (file: string, text: string | undefined): boolean => keep(nameOf(file), text);

export function useDraft(file: string): Draft {
  const { library } = useContext(Desk);
  const published = library.texts[file] ?? '';
  const [start, setStart] = useState(() => ({ text: keptDraft(file) ?? published }));
  const [text, setState] = useState(start.text);
  const [isKept, setKept] = useState(true);
  const [before, setBefore] = useState(() => kept(nameBefore(file)));
  const own = useRef(keptDraft(file)); // what this window kept or found
  const putAside = (old: string | undefined): void => {
    if (old === undefined || old === published) return;
    keep(nameBefore(file), old);
    setBefore(old);
  };
  const setText = (next: string): void => {
    const there = keptDraft(file);
    if (there !== own.current && there !== next) putAside(there); // another window wrote it
    own.current = next === published ? undefined : next;
    setState(next);
    setKept(keepDraft(file, own.current));
  };
  const load = (next: string): void => {
    if (next === text) return;
    putAside(text);
    setStart({ text: next });
    setText(next);
  };
  useEffect(
    () =>
      onKeptElsewhere((name, other) => {
        if (name === nameOf(file) && other !== undefined && other !== own.current) setBefore(other);
      }),
    [file],
  );
  useEffect(() => {
    if (isKept) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isKept]);
  return {
    text,
    isChanged: text !== published,
    isKept,
    start,
    setText,
    load,
    before: before === text ? undefined : before,
  };
}
