import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import { Editor } from '../editor/editor.tsx';
import type { SchemaNode } from '../editor/json-schema.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Remark } from '../engine/remarks.ts';
import { Desk } from './desk.ts';
import { useDraft } from './draft.ts';
import { openText, saveText } from './files.ts';
import { Live } from './live.tsx';
import { useAnswer } from './use-answer.ts';

const NONE: readonly Remark[] = [];

/** Problems are told at each keystroke, the picture beside it after a pause of so many milliseconds. */
const PAUSE = 250;

/** A schedule to be written: its text, what is wrong with it as it is typed, and what it comes to beside it. */
export function Write({ entry }: { readonly entry: LibraryEntry }) {
  const { library, lang, words } = useContext(Desk);
  const { text, isChanged, start, setText, load } = useDraft(entry.file);
  const [goTo, setGoTo] = useState<{ readonly line: number; readonly column: number }>();
  const [typed, setTyped] = useState<TypedCase>();
  const settled = useSettled(text, PAUSE);
  const source = useMemo(() => ({ file: entry.file, text: settled }), [entry.file, settled]);
  const { value: answer } = useAnswer('sheet', { source: { file: entry.file, text }, lang });
  const { value: schema } = useAnswer('jsonSchema', null);
  const remarks = answer && !answer.ok ? answer.remarks : NONE;
  return (
    <article class="write">
      <div class="toolbar">
        <h1>{entry.title}</h1>
        <span class="state" role="status">
          {isChanged ? words.kept : words.asLibrary}
        </span>
        <button
          type="button"
          class="quiet"
          onClick={async () => {
            const opened = await openText();
            if (opened !== undefined) load(opened);
          }}
        >
          {words.open}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={!isChanged}
          onClick={() => load(library.texts[entry.file] ?? '')}
        >
          {words.revert}
        </button>
        <button type="button" onClick={() => saveText(entry.file.split('/').at(-1) ?? 'schedule.yaml', text)}>
          {words.save}
        </button>
      </div>
      <div class="bench">
        <div>
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
        </div>
        <Live
          {...{ entry, source, typed }}
          onType={setTyped}
          onPlace={(line, column) => setGoTo({ line, column })}
        />
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
