import { useContext, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Source } from '../engine/desk.ts';
import { Changes } from './changes.tsx';
import { Desk } from './desk.ts';
import { keptDraft } from './draft.ts';
import { isOwn } from './own-files.ts';
import { Choice, Picture } from './picture.tsx';
import { hashOf } from './route.ts';
import { Refusal, Title } from './title.tsx';
import { useAnswer } from './use-answer.ts';

const DRAFT = 'draft';

export interface CompareProps {
  readonly entry: LibraryEntry;
  readonly onCompute: (file: string, input: TypedCase) => void;
  /** With the draft of a published schedule. */
  readonly onComputeDraft: (file: string, input: TypedCase) => void;
}

/** The published version beside the draft, or beside another version of the same schedule. */
export function Compare({ entry, onCompute, onComputeDraft }: CompareProps) {
  const { library, lang, words } = useContext(Desk);
  const [draft] = useState(() => keptDraft(entry.file));
  const own = isOwn(entry.file);
  // a draft of one's own is the later one: what it is compared with is of the library
  const others = library.entries.filter(({ id, file }) => id === entry.id && file !== entry.file);
  const options = [
    ...(draft === undefined || own ? [] : [[DRAFT, words.ownDraft] as const]),
    ...others.map(({ file, version }) => [file, words.inForce(version)] as const),
  ];
  const [chosen = options[0]?.[0], setChosen] = useState<string>();
  const other: Source | undefined =
    chosen === undefined
      ? undefined
      : chosen === DRAFT
        ? { file: entry.file, text: draft ?? '' }
        : { file: chosen };
  const this_: Source = own ? { file: entry.file, text: draft ?? '' } : { file: entry.file };
  const [old, later] = own ? [other, this_] : [this_, other];
  const { value: sheet } = useAnswer('sheet', { source: old ?? this_, lang });
  const { value: answer, waiting } = useAnswer('compare', old && later && { old, later, lang }, chosen ?? '');
  if (sheet === undefined) return <p class="empty">{words.loading}</p>;
  if (!sheet.ok) return <Refusal remarks={sheet.remarks} />;
  const openIn =
    (source: Source | undefined) =>
    (input: TypedCase): void => {
      if (source === undefined) return;
      if (source.text === undefined || own) onCompute(source.file, input);
      else onComputeDraft(source.file, input);
    };
  return (
    <article class="compare">
      <Title sheet={sheet.value} />
      <section>
        <p>{words.compareAbout}</p>
        {chosen === undefined ? (
          <p class="hint">
            {own ? words.nothingLikeIt : words.same}{' '}
            {!own && <a href={hashOf({ view: 'write', file: entry.file })}>{words.toDraft}</a>}
          </p>
        ) : (
          <div class="controls">
            <Choice
              label={own ? words.old : words.later}
              value={chosen}
              options={options}
              onChoose={setChosen}
            />
          </div>
        )}
      </section>
      {old && later && (
        <>
          <section aria-live="polite" aria-busy={waiting}>
            <h2>{words.changes}</h2>
            {answer === undefined || waiting ? (
              <p class="hint">{words.comparing}</p>
            ) : answer.ok ? (
              <Changes sheet={answer.value} onOld={openIn(old)} onLater={openIn(later)} />
            ) : (
              <Refusal remarks={answer.remarks} />
            )}
          </section>
          <Picture source={old} sheet={sheet.value} over={later} onOpen={openIn(old)} />
        </>
      )}
    </article>
  );
}
