import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Loaded, Source } from '../engine/desk.ts';
import type { Sheet } from '../engine/sheet.ts';
import { CaseForm } from '../form/case-form.tsx';
import { Desk } from './desk.ts';
import { NO_CASE } from './no-case.ts';
import { Picture } from './picture.tsx';
import { Possible } from './possible.tsx';
import { Proofs } from './proofs.tsx';
import { PublishedTable } from './published-table.tsx';
import { CaseResult } from './result.tsx';
import { Tabs } from './tabs.tsx';
import { useAnswer } from './use-answer.ts';

export interface LiveProps {
  readonly source: Source;
  readonly typed: TypedCase | undefined;
  readonly onType: (typed: TypedCase) => void;
  readonly onPlace: (line: number, column: number) => void;
}

type Tab = 'table' | 'picture' | 'proofs' | 'compute';

/** What the draft comes to, beside it: table, picture, proofs, a case. While it does not load, the last state stands. */
export function Live({ source, typed, onType, onPlace }: LiveProps) {
  const { lang, words } = useContext(Desk);
  const [tab, setTab] = useState<Tab>(typed === undefined ? 'table' : 'compute');
  const { value: answer } = useAnswer('sheet', { source, lang });
  const last = useRef<{ readonly sheet: Sheet; readonly source: Source }>();
  if (answer?.ok)
    last.current = { sheet: answer.value, source: soundSource(answer, source, last.current?.source) };
  const { value: proofs, waiting } = useAnswer(
    'proofs',
    last.current && (tab === 'proofs' || tab === 'picture')
      ? { source: last.current.source, lang }
      : undefined,
    source.file,
  );
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.scrollTo(0, 0), [tab]);
  if (!last.current) return <div class="panel live hint">{words.noLive}</div>;
  const { sheet, source: sound } = last.current;
  const open = (input: TypedCase): void => {
    onType(input);
    setTab('compute');
  };
  const tabs: readonly (readonly [Tab, string])[] = [
    ['table', words.table],
    ['picture', words.curve],
    ['proofs', words.proof],
    ['compute', words.view.compute],
  ];
  const jumps = proofs?.ok && !waiting ? proofs.value.jumps : undefined;
  return (
    <section class={`panel live${answer?.ok ? '' : ' stale'}`} aria-label={words.live} ref={panel}>
      <Tabs label={words.live} tabs={tabs} chosen={tab} onChoose={setTab}>
        {answer?.ok === false && <p class="hint stale-note">{words.stale}</p>}
        {tab === 'table' && <PublishedTable sheet={sheet} />}
        {tab === 'picture' && (
          <Picture source={sound} sheet={sheet} onOpen={open} {...(jumps && { jumps })} />
        )}
        {tab === 'proofs' && <Proofs {...{ answer: proofs, waiting, sheet, onPlace }} onOpen={open} />}
        {tab === 'compute' && <LiveCase source={sound} typed={typed ?? NO_CASE} onType={onType} />}
      </Tabs>
    </section>
  );
}

/** The text that the sheet was made from, which may be older than the one being typed. */
function soundSource(answer: Loaded<Sheet>, source: Source, before: Source | undefined): Source {
  if (!answer.ok) return before ?? source;
  return answer.value.text === before?.text ? before : { file: source.file, text: answer.value.text };
}

interface LiveCaseProps {
  readonly source: Source;
  readonly typed: TypedCase;
  readonly onType: (typed: TypedCase) => void;
}

function LiveCase({ source, typed, onType }: LiveCaseProps) {
  const { lang, words } = useContext(Desk);
  const { value: answer } = useAnswer('case', { source, lang, input: typed });
  if (!answer?.ok) return <p class="hint">{words.loading}</p>;
  return (
    <>
      <Possible sheet={answer.value} />
      <CaseForm sheet={answer.value} typed={typed} onType={onType} />
      <CaseResult {...answer.value} />
    </>
  );
}
