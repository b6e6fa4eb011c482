import { useContext } from 'preact/hooks';
import type { ChangeKind } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { ChangeSheet, RegionLine, UnderLine } from '../engine/change-sheet.ts';
import { Desk } from './desk.ts';

export interface ChangesProps {
  readonly sheet: ChangeSheet;
  readonly onOld: (input: TypedCase) => void;
  readonly onLater: (input: TypedCase) => void;
}

/** What a draft changes: one card for each region, with a case that opens in the calculator under either version. */
export function Changes({ sheet: { regions, beside, tally }, onOld, onLater }: ChangesProps) {
  return (
    <>
      <p class="tally" role="status">
        {tally}
      </p>
      <ul class="changes">
        {regions.map((region) => (
          <Region key={`${region.kind}${region.says}${region.where}`} {...{ region, onOld, onLater }} />
        ))}
      </ul>
      {beside.length > 0 && (
        <dl class="rows">
          {beside.map(([label, text]) => (
            <div key={label + text}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const WAYS: Readonly<Partial<Record<ChangeKind, string>>> = {
  heavier: 'heavier',
  'newly-fined': 'heavier',
  lighter: 'lighter',
  'no-longer-fined': 'lighter',
  undecided: 'undecided',
};

const MARKS: Readonly<Record<string, string>> = { heavier: '▲', lighter: '▼', undecided: '?' };

function Region({
  region: { kind, says, where, cases },
  onOld,
  onLater,
}: Omit<ChangesProps, 'sheet'> & { readonly region: RegionLine }) {
  const { words } = useContext(Desk);
  const way = WAYS[kind] ?? 'other';
  return (
    <li class={`change ${way}`}>
      <h3>
        <span class="mark" aria-hidden="true">
          {MARKS[way] ?? '◆'}
        </span>
        {says}
      </h3>
      <p>{where}</p>
      {cases.map(({ facts, old, later }) => (
        <div class="pair" key={facts + later.says}>
          <p>
            {words.forExample}
            {words.colon}
            {facts}
          </p>
          <Under name={words.old} under={old} onOpen={onOld} />
          <Under name={words.later} under={later} onOpen={onLater} />
        </div>
      ))}
    </li>
  );
}

interface UnderProps {
  readonly name: string;
  readonly under: UnderLine;
  readonly onOpen: (input: TypedCase) => void;
}

function Under({ name, under, onOpen }: UnderProps) {
  const { words } = useContext(Desk);
  return (
    <button type="button" class="under" onClick={() => onOpen(under.case)}>
      <small>{name}</small>
      <b>{under.says}</b>
      <span class="go">{words.openCase} ›</span>
    </button>
  );
}
