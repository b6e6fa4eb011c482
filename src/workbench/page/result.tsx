import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { CaseSheet, Explanation } from '../engine/case-sheet.ts';
import { Desk } from './desk.ts';

/** What a case comes to: the sheet that is printed. */
export function CaseResult({ result, refused }: Pick<CaseSheet, 'result' | 'refused'>) {
  const { words } = useContext(Desk);
  if (refused.length > 0)
    return (
      <section class="result" aria-label={words.result}>
        <h2>{words.refused}</h2>
        {refused.map(({ what, advice }) => (
          <p class="wrong" key={what}>
            {what} {advice}
          </p>
        ))}
      </section>
    );
  if (!result) return null;
  const { title, fines, outcome, given, measures, procedure, notes, assumptions } = result;
  const several = fines.length !== 1;
  return (
    <section class="result" aria-label={words.result}>
      <p class="print-only sheet-title">
        {words.printed}
        <br />
        {title}
      </p>
      <h2 class="headline">{several ? outcome : fines[0]?.headline}</h2>
      <Rows title={words.given} rows={given} />
      {fines.map((fine) => (
        <Fine key={fine.headline} fine={fine} isNamed={several} />
      ))}
      <Lines title={words.beside} lines={[...measures, ...procedure]} />
      <Lines title={words.notes} lines={[...notes, ...assumptions]} />
      <p class="print-only signatures">
        {words.signatures.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
    </section>
  );
}

interface FineProps {
  readonly fine: Explanation['fines'][number];
  /** Of several, each has its own heading. */
  readonly isNamed: boolean;
}

function Fine({ fine: { headline, facts, steps, sentence }, isNamed }: FineProps) {
  const { words } = useContext(Desk);
  return (
    <>
      <Rows title={isNamed ? headline : words.result} rows={facts} />
      {steps.length > 0 && (
        <>
          <h3>{words.steps}</h3>
          <ol class="steps">
            {steps.map(({ label, text, ground }) => (
              <li key={label + text}>
                <b>{label}</b>
                <span>{text}</span>
                {ground !== undefined && <small>{ground}</small>}
              </li>
            ))}
          </ol>
        </>
      )}
      {sentence !== '' && (
        <>
          <h3>
            {words.sentence} <Copy text={sentence} />
          </h3>
          <blockquote class="sentence">{sentence}</blockquote>
        </>
      )}
    </>
  );
}

function Copy({ text }: { readonly text: string }) {
  const { words } = useContext(Desk);
  const [copied, setCopied] = useState('');
  return (
    <button type="button" class="quiet copy" onClick={() => copy(text).then(() => setCopied(text))}>
      <span aria-live="polite">{copied === text ? words.copied : words.copy}</span>
    </button>
  );
}

/** A page that was opened from a file may not have the clipboard: then a field is copied from. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

interface RowsProps {
  readonly title?: string;
  readonly rows: Explanation['given'];
}

function Rows({ title, rows }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <dl class="rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Lines({ title, lines }: { readonly title: ComponentChildren; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
