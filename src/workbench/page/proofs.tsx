import { useContext } from 'preact/hooks';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Source } from '../engine/desk.ts';
import type { ProofLine, ProofSheet } from '../engine/proof-sheet.ts';
import { Desk } from './desk.ts';
import { useAnswer } from './use-answer.ts';

export interface ProofsProps {
  readonly source: Source;
  readonly onOpen: (input: TypedCase) => void;
  readonly onPlace?: (line: number, column: number) => void;
}

/** What is decided about all cases: what is wrong first, what is proved folded away. */
export function Proofs({ source, onOpen, onPlace }: ProofsProps) {
  const { lang, words } = useContext(Desk);
  const { value: answer, waiting } = useAnswer('proofs', { source, lang }, source.file);
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
    </div>
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

interface LineProps extends Omit<ProofsProps, 'source'> {
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
      {cases.map((one) => (
        <button type="button" class="quiet" key={JSON.stringify(one)} onClick={() => onOpen(one)}>
          {words.openCase}
        </button>
      ))}
    </li>
  );
}
