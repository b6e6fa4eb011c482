import { useContext } from 'preact/hooks';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';

/** 裁量基准表. Every text of the schedule in it was escaped by the engine. */
export function PublishedTable({ sheet }: { readonly sheet: Pick<Sheet, 'table'> }) {
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
