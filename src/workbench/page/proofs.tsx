import { useContext } from 'preact/hooks';
import { unitOf } from '../chart/tell-point.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Loaded } from '../engine/desk.ts';
import type { ProofLine, ProofSheet } from '../engine/proof-sheet.ts';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { Jumps } from './jumps.tsx';

export interface ProofsProps {
  /** Undefined as long as nothing is proved yet. */
  readonly answer: Loaded<ProofSheet> | undefined;
  /** Another text is being proved. */
  readonly waiting: boolean;
  readonly sheet: Sheet;
  readonly onOpen: (input: TypedCase) => void;
  readonly onPlace?: (line: number, column: number) => void;
}

/** What is decided about all cases: what is wrong first, what is proved folded away. */
export function Proofs({ answer, waiting, sheet, onOpen, onPlace }: ProofsProps) {
  const { words } = useContext(Desk);
  if (answer === undefined)
    return (
      <p class="hint" role="status">
        {words.proving}
      </p>
    );
  if (!answer.ok) return null;
  const { findings, counts } = answer.value;
  const proved = findings.filter(({ rank }) => rank === 'proved');
  const others = findings.filter(({ rank }) => rank !== 'proved');
  return (
    <div class={waiting ? 'proofs stale' : 'proofs'}>
      <Tally sheet={answer.value} />
      <ul>
        {others.map((line) => (
          <Line key={keyOf(line)} line={line} onOpen={onOpen} {...(onPlace && { onPlace })} />
        ))}
      </ul>
      <details>
        <summary>{words.provedList(counts.proved)}</summary>
        <ul>
          {proved.map((line) => (
            <Line key={keyOf(line)} line={line} onOpen={onOpen} {...(onPlace && { onPlace })} />
          ))}
        </ul>
      </details>
      <JumpGroups {...{ sheet, onOpen }} jumps={answer.value.jumps} />
    </div>
  );
}

/** The leaps of each fine along each fact. */
function JumpGroups({
  sheet,
  jumps,
  onOpen,
}: Pick<ProofsProps, 'sheet' | 'onOpen'> & { readonly jumps: ProofSheet['jumps'] }) {
  const { words } = useContext(Desk);
  const groups = [...new Set(jumps.map(({ fine, fact }) => `${fine}\n${fact}`))];
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>{words.jumpList(jumps.length)}</summary>
      {groups.map((group) => {
        const own = jumps.filter(({ fine, fact }) => `${fine}\n${fact}` === group);
        const fact = sheet.facts.find(({ id }) => id === own[0]?.fact);
        const payer = sheet.fines.find(({ id }) => id === own[0]?.fine)?.payer;
        if (!fact) return null;
        return (
          <div key={group}>
            <p class="hint">
              {sheet.fines.length > 1 && `${payer} · `}
              {fact.label}
            </p>
            <Jumps
              unit={unitOf(fact, words, sheet.currency)}
              currency={sheet.currency}
              jumps={own}
              onOpen={onOpen}
            />
          </div>
        );
      })}
    </details>
  );
}

const keyOf = ({ says, line, details }: ProofLine): string => `${line}${says}${details.join()}`;

function Tally({ sheet }: { readonly sheet: ProofSheet }) {
  const { words } = useContext(Desk);
  const { sound, counts, examples } = sheet;
  const holding = examples.filter(({ holds }) => holds).length;
  const notes = counts.refuted - counts.faults;
  return (
    <>
      <p class="tally" role="status">
        <b class={sound ? 'good' : 'bad'}>{sound ? words.sound : words.unsound}</b>
        <span>
          {words.rank.proved} {counts.proved}
        </span>
        <span>
          {words.rank.fault} {counts.faults}
        </span>
        <span>
          {words.rank.undecided} {counts.undecided}
        </span>
        <span>
          {words.rank.note} {notes}
        </span>
        <span class={holding < examples.length ? 'bad' : ''}>
          {words.examplesHold(holding, examples.length)}
        </span>
      </p>
      <ul>
        {examples.flatMap(({ holds, line, differences, remarks }) =>
          holds ? (
            []
          ) : (
            <li class="finding fault" key={line}>
              <b class="rank">{words.at(line)}</b>
              {[...differences, ...remarks.map(({ what }) => what)].join(' ')}
            </li>
          ),
        )}
      </ul>
    </>
  );
}

interface LineProps extends Pick<ProofsProps, 'onOpen' | 'onPlace'> {
  readonly line: ProofLine;
}

function Line({ line, onOpen, onPlace }: LineProps) {
  const { words } = useContext(Desk);
  const { rank, says, details, advice, cases, line: at, column = 1 } = line;
  return (
    <li class={`finding ${rank}`}>
      <b class="rank">{words.rank[rank]}</b>
      <span>{says}</span>
      {at !== undefined && onPlace && (
        <button type="button" class="quiet" onClick={() => onPlace(at, column)}>
          {words.at(at)}
        </button>
      )}
      {details.length > 0 && rank !== 'proved' && (
        <dl>
          {details.map(([name, text]) => (
            <div key={name + text}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {advice !== undefined && rank === 'fault' && <p class="hint">{advice}</p>}
      {cases.length > 0 && (
        <p class="acts">
          {cases.map((one, index) => (
            <button type="button" class="quiet" key={JSON.stringify(one)} onClick={() => onOpen(one)}>
              {cases.length > 1 ? words.openNumbered(index + 1) : words.openCase}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}
