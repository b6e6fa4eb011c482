import { displayWidth, padColumns } from './display-width.ts';

/** Rows with their columns aligned, two spaces apart; a column that is empty throughout is left out. */
export function alignColumns(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.flatMap((cell, column) =>
      widths[column] === 0 ? [] : [padColumns(cell, widths[column] ?? 0)],
    );
    return (indent + cells.join('  ')).replace(/ +$/, '');
  });
}
