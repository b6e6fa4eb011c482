import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Remark } from '../engine/remarks.ts';

/** Problems of the engine where they stand in the text; those without a place stand at its beginning. */
export const diagnosticsOf = (
  text: Text,
  remarks: readonly Remark[],
  meant: (word: string) => string,
): readonly Diagnostic[] =>
  remarks.map(({ what, advice, place, suggestion }) => {
    const [from, to] = stretchAt(text, place?.line ?? 1, place?.column ?? 1);
    const found = suggestion && placeOf(text, suggestion.found, from);
    return {
      from,
      to,
      severity: 'error',
      message: [what, advice].filter(Boolean).join('\n'),
      ...(suggestion &&
        found !== undefined && {
          actions: [
            {
              name: meant(suggestion.meant),
              apply: (view) =>
                view.dispatch({
                  changes: { from: found, to: found + suggestion.found.length, insert: suggestion.meant },
                }),
            },
          ],
        }),
    };
  });

/** From the place to the end of the word there. */
function stretchAt(text: Text, number: number, column: number): readonly [number, number] {
  const line = text.line(Math.min(Math.max(1, number), text.lines));
  const from = Math.min(line.from + column - 1, line.to);
  const word = /^[^\s:,{}[\]]+/.exec(line.text.slice(from - line.from));
  return [from, Math.max(from, Math.min(line.to, from + (word?.[0].length ?? 1)))];
}

/** The word that is meant stands in the line of the problem, at its place or behind it. */
function placeOf(text: Text, word: string, from: number): number | undefined {
  const line = text.lineAt(from);
  const at = line.text.indexOf(word, from - line.from);
  return at < 0 ? undefined : line.from + at;
}
