import { useContext, useState } from 'preact/hooks';
import type { TypedCase } from '../engine/case-sheet.ts';
import { Desk } from './desk.ts';

export interface JumpsProps {
  readonly unit: string;
  readonly currency: string;
  readonly jumps: readonly {
    readonly before: string;
    readonly after: string;
    readonly from: string;
    readonly to: string;
    readonly case: TypedCase;
  }[];
  /** Above the list, where it needs one. */
  readonly title?: string;
  readonly onOpen: (input: TypedCase) => void;
}

const SHOWN = 8;

/** Where the amount leaps along a fact. */
export function Jumps({ unit, currency, jumps, title, onOpen }: JumpsProps) {
  const { words } = useContext(Desk);
  const [all, setAll] = useState(false);
  if (jumps.length === 0) return null;
  const shown = all ? jumps : jumps.slice(0, SHOWN);
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul class="jumps">
        {shown.map(({ before, after, from, to, case: input }) => (
          <li key={after}>
            <span>
              {words.jumpAt(
                `${before} ${unit}`.trim(),
                `${after} ${unit}`.trim(),
                from,
                words.sum(to, currency),
              )}
            </span>
            <button
              type="button"
              class="quiet"
              onClick={() => onOpen(input)}
              aria-label={`${words.openCase}${words.colon}${after} ${unit}`}
            >
              {words.openCase}
            </button>
          </li>
        ))}
      </ul>
      {jumps.length > shown.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {words.showAll(jumps.length)}
        </button>
      )}
    </>
  );
}
