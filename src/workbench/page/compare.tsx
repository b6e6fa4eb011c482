import { useContext, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import type { Source } from '../engine/desk.ts';
import { Desk } from './desk.ts';
import { keptDraft } from './draft.ts';
import { Choice, Picture } from './picture.tsx';
import { Refusal, Title } from './title.tsx';
import { useAnswer } from './use-answer.ts';

const DRAFT = 'draft';

/** The published version beside the draft, or beside another version of the same schedule. */
export function Compare({ entry }: { readonly entry: LibraryEntry }) {
  const { library, lang, words } = useContext(Desk);
  const [draft] = useState(() => keptDraft(entry.file));
  const versions = library.entries.filter(({ id, file }) => id === entry.id && file !== entry.file);
  const options = [
    ...(draft === undefined ? [] : [[DRAFT, words.ownDraft] as const]),
    ...versions.map(({ file, version }) => [file, words.inForce(version)] as const),
  ];
  const [chosen, setChosen] = useState(options[0]?.[0]);
  const old: Source = { file: entry.file };
  const later: Source | undefined =
    chosen === undefined
      ? undefined
      : chosen === DRAFT
        ? { file: entry.file, text: draft ?? '' }
        : { file: chosen };
  const { value: sheet } = useAnswer('sheet', { source: old, lang });
  const { value: answer, waiting } = useAnswer('compare', later && { old, later, lang }, chosen ?? '');
  if (!sheet?.ok) return <p class="empty">{words.loading}</p>;
  return (
    <article class="compare">
      <Title sheet={sheet.value} />
      <section>
        <p>{words.compareAbout}</p>
        {later === undefined ? (
          <p class="hint">{words.same}</p>
        ) : (
          <div class="controls">
            <Choice label={words.later} value={chosen ?? ''} options={options} onChoose={setChosen} />
          </div>
        )}
      </section>
      {later && (
        <section aria-live="polite">
          {answer === undefined || waiting ? (
            <p class="hint">{words.comparing}</p>
          ) : answer.ok ? (
            <pre>{answer.value}</pre>
          ) : (
            <Refusal remarks={answer.remarks} />
          )}
        </section>
      )}
      {later && <Picture source={old} sheet={sheet.value} over={later} />}
    </article>
  );
}
