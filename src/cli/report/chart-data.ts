import { type AuditSummary, departed, reviewed, type Tally } from '../../audit.ts';
import type { PageData } from './page-data.ts';
import type { Parts } from './report-parts.ts';

/** How many organs the charts show. */
const BARS = 20;

/** What the charts of the page are drawn from. */
export function pageData({ summary, view, words, own }: Parts): PageData {
  const { columns } = words;
  const draftOf = (tally: Tally): readonly number[] => {
    const changes = tally.draft?.changes;
    return changes ? [changes.heavier, changes.lighter, changes.same, changes['not-computed']] : [];
  };
  return {
    words: {
      codes: words.codes,
      share: own.share,
      overall: own.overall,
      decided: columns.decided,
      computed: columns.computed,
      records: columns.records,
      interval: columns.interval,
      changes: [
        words.changes.heavier,
        words.changes.lighter,
        words.changes.same,
        words.changes['not-computed'],
      ],
    },
    months: Object.entries(summary.months.entries)
      .map(([month, { codes }]) => ({ month, codes }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    overall: reviewed(summary.all) === 0 ? 0 : departed(summary.all) / reviewed(summary.all),
    organs: view.organs.slice(0, BARS).map(({ name, share, others }) => ({
      name,
      share: share.count / share.of,
      low: share.low,
      high: share.high,
      others,
      of: share.of,
    })),
    ...pointsOf(summary),
    draft: Object.entries(summary.organs.entries)
      .filter(([, tally]) => tally.draft)
      .sort(([, a], [, b]) => b.records - a.records)
      .slice(0, BARS)
      .map(([name, tally]) => ({ name, changes: draftOf(tally) })),
  };
}

/** The chance selection, in the currency that most of it has; a chart is drawn in floats. */
export function pointsOf({ sample }: AuditSummary): Pick<PageData, 'points' | 'currency'> {
  const cases = Object.values(sample.entries);
  const counts = new Map<string, number>();
  for (const { currency } of cases) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [currency = ''] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  const points = cases
    .filter((one) => one.currency === currency)
    .map(({ computed, decided, code }) => [Number(computed), Number(decided), code] as const);
  return { points, currency };
}
