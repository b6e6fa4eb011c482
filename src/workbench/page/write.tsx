import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import { Editor } from '../editor/editor.tsx';
import type { SchemaNode } from '../editor/json-schema.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Remark } from '../engine/remarks.ts';
import { Desk } from './desk.ts';
import { useDraft } from './draft.ts';
import { DraftBar } from './draft-bar.tsx';
import { Live } from './live.tsx';
import { useAnswer } from './use-answer.ts';

const NONE: readonly Remark[] = [];

/** Problems are told at each keystroke, the picture beside it after a pause of so many milliseconds. */
const PAUSE = 250;

export interface WriteProps {
  readonly entry: LibraryEntry;
  /** The case that is computed beside it, where there is one. */
  readonly typed: TypedCase | undefined;
  readonly onType: (typed: TypedCase) => void;
  /** A draft of no library was thrown away. */
  readonly onDropped: () => void;
}

/** A schedule to be written: its text, what is wrong with it as it is typed, and what it comes to beside it. */
export function Write({ entry, typed, onType, onDropped }: WriteProps) {
  const { lang, words } = useContext(Desk);
  const draft = useDraft(entry.file);
  const { text, start, setText } = draft;
  const [goTo, setGoTo] = useState<{ readonly line: number; readonly column: number }>();
  const settled = useSettled(text, PAUSE);
  const source = useMemo(() => ({ file: entry.file, text: settled }), [entry.file, settled]);
  const { value: problems } = useAnswer('problems', { source: { file: entry.file, text }, lang });
  const { value: schema } = useAnswer('jsonSchema', null);
  const remarks = problems ?? NONE;
  return (
    <article class="write">
      <DraftBar {...{ entry, draft, onDropped }} />
      <div class="bench">
        <div class="script">
          <Editor
            {...{ start, remarks, goTo, lang }}
            onText={setText}
            schema={schema as SchemaNode | undefined}
            label={words.editor}
            meant={words.meant}
          />
          <p class={remarks.length > 0 ? 'wrong' : 'hint'} role="status">
            {words.problems(remarks.length)}
          </p>
          {remarks.length > 0 && (
            <ul class="problems">
              {remarks.map(({ what, advice, place }) => (
                <li key={`${place?.line}:${place?.column}${what}`}>
                  <button
                    type="button"
                    onClick={() => setGoTo({ line: place?.line ?? 1, column: place?.column ?? 1 })}
                  >
                    {place && <b>{words.at(place.line, place.column)}</b>}
                    {what} {advice}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
        <Live {...{ source, typed, onType }} onPlace={(line, column) => setGoTo({ line, column })} />
      </div>
    </article>
  );
}

/** A value once it has stood for so many milliseconds. */
function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
