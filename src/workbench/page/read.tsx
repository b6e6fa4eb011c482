import { useContext } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { Picture } from './picture.tsx';
import { Proofs } from './proofs.tsx';
import { Refusal, Title } from './title.tsx';
import { useAnswer } from './use-answer.ts';
import type { PageWords } from './words.ts';

export interface ReadProps {
  readonly entry: LibraryEntry;
  readonly onCompute: (file: string, input: TypedCase) => void;
}

/** A schedule to be read: its table, its picture, its law, what is assumed, its examples, its proofs, its text. */
export function Read({ entry, onCompute }: ReadProps) {
  const { lang, words } = useContext(Desk);
  const source = { file: entry.file };
  const { value: answer } = useAnswer('sheet', { source, lang });
  if (answer === undefined) return <p class="empty">{words.loading}</p>;
  if (!answer.ok) return <Refusal remarks={answer.remarks} />;
  const sheet = answer.value;
  const open = (input: TypedCase): void => onCompute(entry.file, input);
  return (
    <article class="read">
      <Title sheet={sheet} />
      <section>
        <h2>{words.table}</h2>
        <PublishedTable sheet={sheet} />
      </section>
      <Picture source={source} sheet={sheet} />
      <Law sheet={sheet} />
      {sheet.assumptions.length > 0 && (
        <section>
          <h2>{words.assumed}</h2>
          <ul class="assumed">
            {sheet.assumptions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {sheet.examples.length > 0 && <Examples sheet={sheet} onOpen={open} />}
      <section>
        <h2>{words.proofs}</h2>
        <Proofs source={source} onOpen={open} />
      </section>
      <section>
        <details class="source">
          <summary>{words.sourceText}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre tabIndex={0}>{sheet.text}</pre>
        </details>
      </section>
    </article>
  );
}

/** Every text of the schedule in it was escaped by the engine. */
export function PublishedTable({ sheet }: { readonly sheet: Sheet }) {
  const { words } = useContext(Desk);
  return (
    <section
      class="published"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={words.table}
      dangerouslySetInnerHTML={{ __html: sheet.table }}
    />
  );
}

function Law({ sheet }: { readonly sheet: Sheet }) {
  const { words } = useContext(Desk);
  return (
    <section>
      <h2>{words.basis}</h2>
      {sheet.basis.map(({ law, article = '', text, source }) => (
        <figure class="law" key={`${law}${article}`}>
          <figcaption>
            {law} {article}
          </figcaption>
          {text !== undefined && <blockquote>{text}</blockquote>}
          {source !== undefined && (
            <p class="hint">
              {words.source}: {source}
            </p>
          )}
        </figure>
      ))}
    </section>
  );
}

interface ExamplesProps {
  readonly sheet: Sheet;
  readonly onOpen: (input: TypedCase) => void;
}

function Examples({ sheet, onOpen }: ExamplesProps) {
  const { words } = useContext(Desk);
  return (
    <section>
      <h2>{words.examples}</h2>
      <ul class="examples">
        {sheet.examples.map(({ number, case: input, expects, note }) => (
          <li key={number}>
            <span class="facts">{factsText(sheet, input, words)}</span>
            <b>{words.outcomes[expects as 'band'] ?? expects}</b>
            <button
              type="button"
              class="quiet"
              onClick={() => onOpen(input)}
              aria-label={`${words.openCase}: ${words.example(number)}`}
            >
              {words.openCase}
            </button>
            {note !== undefined && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 违法面积 3.5 ㎡ · 初次违法 是 */
function factsText({ facts, circumstances, currency }: Sheet, input: TypedCase, words: PageWords): string {
  return Object.entries(input.facts)
    .map(([name, value]) => {
      const is = (one: { readonly id: string; readonly name: string; readonly label: string }): boolean =>
        [one.id, one.name, one.label].includes(name);
      const fact = facts.find(is);
      const label = fact?.label ?? circumstances.find(is)?.label ?? name;
      const text = Array.isArray(value) ? words.items(value.length) : String(value);
      const isNumber = /^\d/.test(text);
      const money = fact?.kind === 'money' && isNumber ? words.money(currency) : undefined;
      return [label, words.flag[text] ?? words.kinds[text] ?? text, isNumber ? fact?.unit : undefined, money]
        .filter(Boolean)
        .join(' ');
    })
    .join(' · ');
}
