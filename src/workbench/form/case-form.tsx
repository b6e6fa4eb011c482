import { useContext } from 'preact/hooks';
import type { Form } from '../../index.ts';
import type { CaseSheet, TypedCase } from '../engine/case-sheet.ts';
import { Desk } from '../page/desk.ts';
import { CircumstanceField } from './circumstance-field.tsx';
import { FactField } from './fact-field.tsx';
import { FigureField } from './figure-field.tsx';
import { ListField } from './list-field.tsx';

export interface CaseFormProps {
  readonly sheet: CaseSheet;
  readonly typed: TypedCase;
  readonly onType: (typed: TypedCase) => void;
}

/** The form of a case: what it asks so far, in the order in which the engine reads it. */
export function CaseForm({ sheet: { form, wrong }, typed, onType }: CaseFormProps) {
  const { words } = useContext(Desk);
  const { facts, circumstances, figures, dates, currency } = form;
  const setFact = (id: string, value: TypedCase['facts'][string] | undefined): void =>
    onType({ ...typed, facts: withOr(typed.facts, id, value) });
  const text = (id: string): string | undefined => {
    const value = typed.facts[id];
    return typeof value === 'string' ? value : undefined;
  };
  const asked = facts.filter(isAsked);
  const mayAsk = facts.filter((field) => field.need === 'maybe' && !isAsked(field));
  const open = circumstances.filter(({ need, given }) => need !== 'unneeded' || given !== undefined);
  const toDecide = figures.filter(({ need, given, problem }) => need === 'needed' || given || problem);
  return (
    <form class="case-form" onSubmit={(event) => event.preventDefault()}>
      <section>
        <h2>{words.facts}</h2>
        {asked.map((field) =>
          field.kind === 'list' ? (
            <ListField
              key={field.id}
              {...{ field, currency, wrong }}
              items={(typed.facts[field.id] ?? []) as readonly Record<string, string>[]}
              onAnswer={(items) => setFact(field.id, items)}
            />
          ) : (
            <FactField
              key={field.id}
              {...{ field, currency }}
              value={text(field.id)}
              wrong={wrong[field.id]}
              onAnswer={(value) => setFact(field.id, value)}
            />
          ),
        )}
        {mayAsk.length > 0 && <p class="hint">{words.mayAsk(mayAsk.map(({ label }) => label))}</p>}
      </section>
      {open.length > 0 && (
        <section>
          <h2>{words.circumstances}</h2>
          <p class="hint">{words.circumstancesHint}</p>
          {open.map((field) => (
            <CircumstanceField
              key={field.id}
              field={field}
              value={text(field.id)}
              wrong={wrong[field.id]}
              onAnswer={(value) => setFact(field.id, value)}
            />
          ))}
        </section>
      )}
      {toDecide.length > 0 && (
        <section>
          <h2>{words.figures}</h2>
          <p class="hint">{words.figuresHint}</p>
          {toDecide.map((field) => (
            <FigureField
              key={field.id}
              {...{ field, currency }}
              figure={typed.figures[field.id]}
              wrong={wrong[field.id]}
              onAnswer={(figure) => onType({ ...typed, figures: withOr(typed.figures, field.id, figure) })}
            />
          ))}
        </section>
      )}
      <details class="dates" open={Object.keys(typed.dates).length > 0}>
        <summary>{words.dates}</summary>
        {dates.map(({ id }) => (
          <FactField
            key={id}
            field={{ id, label: words.date[id], kind: 'date', need: 'optional' }}
            value={typed.dates[id]}
            currency={currency}
            wrong={wrong[`date:${id}`]}
            onAnswer={(value) => onType({ ...typed, dates: withOr(typed.dates, id, value) })}
          />
        ))}
      </details>
    </form>
  );
}

/** What may be asked later is not shown yet; what is not needed, only where it was answered. */
const isAsked = ({ need, given, problem }: Form['facts'][number]): boolean =>
  need === 'needed' || need === 'optional' || given !== undefined || problem !== undefined;

function withOr<T>(
  all: Readonly<Record<string, T>>,
  id: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [id]: _, ...rest } = all;
  return value === undefined ? rest : { ...rest, [id]: value };
}
