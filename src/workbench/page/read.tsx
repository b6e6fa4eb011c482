import { useContext, useMemo } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import { unitOf } from '../chart/tell-point.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Expected, Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { sourceOf } from './own-files.ts';
import { Picture } from './picture.tsx';
import { Proofs } from './proofs.tsx';
import { PublishedTable } from './published-table.tsx';
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
  const source = useMemo(() => sourceOf(entry), [entry]);
  const { value: answer } = useAnswer('sheet', { source, lang });
  const { value: proofs, waiting } = useAnswer('proofs', { source, lang }, source.file);
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
      <Picture
        {...{ source, sheet }}
        onOpen={open}
        {...(proofs?.ok && !waiting && { jumps: proofs.value.jumps })}
      />
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
        <Proofs {...{ answer: proofs, waiting, sheet }} onOpen={open} />
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
              {words.source}
              {words.colon}
              {source}
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
            <b>{expects.map((one) => expectedText(one, sheet.currency, words)).join(words.semicolon)}</b>
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

/** 583 元；单位：500 至 1500 元 */
function expectedText({ payer, fine, band, outcome }: Expected, currency: string, words: PageWords): string {
  const [min, max] = band ?? [];
  const text =
    fine !== undefined
      ? words.sum(fine, currency)
      : band !== undefined
        ? words.between(min ?? '0', max ?? undefined, currency)
        : (words.outcomes[outcome as 'band'] ?? outcome ?? '');
  return payer === undefined ? text : `${payer}${words.colon}${text}`;
}

/** 违法面积 3.5 ㎡ · 初次违法 是 */
function factsText({ facts, circumstances, currency }: Sheet, input: TypedCase, words: PageWords): string {
  return Object.entries(input.facts)
    .map(([name, value]) => {
      const fact = facts.find(({ id }) => id === name);
      const label = fact?.label ?? circumstances.find(({ id }) => id === name)?.label ?? name;
      const text = Array.isArray(value) ? words.items(value.length) : String(value);
      const unit = fact && /^\d/.test(text) && !Array.isArray(value) ? unitOf(fact, words, currency) : '';
      return [label, words.flag[text] ?? words.kinds[text] ?? text, unit].filter(Boolean).join(' ');
    })
    .join(' · ');
}
