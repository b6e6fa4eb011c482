import { useContext } from 'preact/hooks';
import type { Remark } from '../engine/remarks.ts';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { hashOf, useRoute } from './route.ts';

/** The violation, its law and its days in force. */
export function Title({
  sheet,
}: {
  readonly sheet: Pick<Sheet, 'title' | 'id' | 'version' | 'until' | 'basis'>;
}) {
  const { words } = useContext(Desk);
  const [route] = useRoute();
  const [first] = sheet.basis;
  return (
    <div class="title">
      <a class="back" href={hashOf({ view: route.view })}>
        ‹ {words.backToShelf}
      </a>
      <h1>{sheet.title}</h1>
      <p>
        {first && (
          <span>
            {first.law} {first.article}
          </span>
        )}
        <span class="days">{words.inForce(sheet.version, sheet.until)}</span>
        <code>{sheet.id}</code>
      </p>
    </div>
  );
}

/** Why a schedule cannot be used. */
export function Refusal({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { words } = useContext(Desk);
  return (
    <div class="refusal" role="alert">
      <p>{words.unloaded}</p>
      <ul>
        {remarks.map(({ what, advice, place }) => (
          <li key={`${place?.line}:${place?.column}${what}`}>
            {place && <b>{words.at(place.line, place.column)}</b>} {what} {advice}
          </li>
        ))}
      </ul>
    </div>
  );
}
