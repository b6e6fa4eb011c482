import { useContext, useRef, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Loaded, Source } from '../engine/desk.ts';
import type { Sheet } from '../engine/sheet.ts';
import { CaseForm } from '../form/case-form.tsx';
import { Desk } from './desk.ts';
import { NO_CASE } from './no-case.ts';
import { Picture } from './picture.tsx';
import { Possible } from './possible.tsx';
import { Proofs } from './proofs.tsx';
import { PublishedTable } from './read.tsx';
import { CaseResult } from './result.tsx';
import { useAnswer } from './use-answer.ts';

export interface LiveProps {
  readonly entry: LibraryEntry;
  readonly source: Source;
  readonly typed: TypedCase | undefined;
  readonly onType: (typed: TypedCase) => void;
  readonly onPlace: (line: number, column: number) => void;
}

const TABS = ['table', 'picture', 'proofs', 'compute'] as const;

/** What the draft comes to, beside it: table, picture, proofs, a case. While it does not load, the last state stands. */
export function Live({ source, typed = NO_CASE, onType, onPlace }: LiveProps) {
  const { lang, words } = useContext(Desk);
  const [tab, setTab] = useState<(typeof TABS)[number]>('table');
  const { value: answer } = useAnswer('sheet', { source, lang });
  const last = useRef<{ readonly sheet: Sheet; readonly source: Source }>();
  if (answer?.ok)
    last.current = { sheet: answer.value, source: sourceOf(answer, source, last.current?.source) };
  const names = {
    table: words.table,
    picture: words.curve,
    proofs: words.proof,
    compute: words.view.compute,
  };
  if (!last.current) return <div class="panel live hint">{words.noLive}</div>;
  const { sheet, source: sound } = last.current;
  const open = (input: TypedCase): void => {
    onType(input);
    setTab('compute');
  };
  return (
    <section class={`panel live${answer?.ok ? '' : ' stale'}`} aria-label={words.live}>
      <div class="tabs" role="tablist" aria-label={words.live}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === tab}
            aria-controls="live-panel"
            onClick={() => setTab(one)}
          >
            {names[one]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="live-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'table' && <PublishedTable sheet={sheet} />}
        {tab === 'picture' && <Picture source={sound} sheet={sheet} />}
        {tab === 'proofs' && <Proofs source={sound} onOpen={open} onPlace={onPlace} />}
        {tab === 'compute' && <LiveCase source={sound} typed={typed} onType={onType} />}
      </div>
    </section>
  );
}

/** The text that the sheet was made from, which may be older than the one being typed. */
function sourceOf(answer: Loaded<Sheet>, source: Source, before: Source | undefined): Source {
  if (!answer.ok) return before ?? source;
  return answer.value.text === before?.text ? before : { file: source.file, text: answer.value.text };
}

interface LiveCaseProps {
  readonly source: Source;
  readonly typed: TypedCase;
  readonly onType: (typed: TypedCase) => void;
}

function LiveCase({ source, typed, onType }: LiveCaseProps) {
  const { lang } = useContext(Desk);
  const { value: answer } = useAnswer('case', { source, lang, input: typed });
  if (!answer?.ok) return null;
  return (
    <>
      <Possible sheet={answer.value} />
      <CaseForm sheet={answer.value} typed={typed} onType={onType} />
      <CaseResult {...answer.value} />
    </>
  );
}
