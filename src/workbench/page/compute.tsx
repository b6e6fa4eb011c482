import { useContext, useMemo } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import { CaseForm } from '../form/case-form.tsx';
import { Desk } from './desk.ts';
import { NO_CASE } from './no-case.ts';
import { sourceOf } from './own-files.ts';
import { Possible } from './possible.tsx';
import { CaseResult } from './result.tsx';
import { Refusal, Title } from './title.tsx';
import { useAnswer } from './use-answer.ts';

export interface ComputeProps {
  readonly entry: LibraryEntry;
  readonly typed: TypedCase;
  readonly onType: (typed: TypedCase) => void;
}

/** A case of a schedule: the form, the range that narrows, the result. */
export function Compute({ entry, typed, onType }: ComputeProps) {
  const { lang, words } = useContext(Desk);
  const source = useMemo(() => sourceOf(entry), [entry]);
  const { value: sheet } = useAnswer('sheet', { source, lang });
  const { value: answer } = useAnswer('case', { source, lang, input: typed });
  if (answer === undefined || sheet === undefined) return <p class="empty">{words.loading}</p>;
  if (!answer.ok) return <Refusal remarks={answer.remarks} />;
  if (!sheet.ok) return <Refusal remarks={sheet.remarks} />;
  return (
    <article class="compute">
      <Title sheet={sheet.value} />
      <div class="columns">
        <div>
          <CaseForm sheet={answer.value} typed={typed} onType={onType} />
          <button type="button" class="quiet" onClick={() => onType(NO_CASE)}>
            {words.clear}
          </button>
        </div>
        <div class="outcome">
          <Possible sheet={answer.value} />
          <CaseResult {...answer.value} />
        </div>
      </div>
    </article>
  );
}
