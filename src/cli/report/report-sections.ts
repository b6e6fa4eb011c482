import { departed, type Money, type Tally } from '../../audit.ts';
import { grouped, percent } from '../audit/summary-text.ts';
import { escapeHtml, type Parts, section } from './report-parts.ts';

type Cell = string | { readonly n: string; readonly kind?: string };

/** A table that scrolls by itself where the window is narrow. */
function table(
  name: string,
  heads: readonly Cell[],
  rows: readonly { readonly kind?: string; readonly cells: readonly Cell[] }[],
): string {
  const cell = (tag: string, content: Cell): string =>
    typeof content === 'string'
      ? `<${tag}>${escapeHtml(content)}</${tag}>`
      : `<${tag} class="n ${content.kind ?? ''}">${escapeHtml(content.n)}</${tag}>`;
  const line = (tag: string, cells: readonly Cell[], kind = ''): string =>
    `<tr${kind === '' ? '' : ` class="${kind}"`}>${cells.map((one) => cell(tag, one)).join('')}</tr>`;
  const scrolls = `class="wide" tabindex="0" role="region" aria-label="${escapeHtml(name)}"`;
  return `<div ${scrolls}><table><thead>${line('th', heads)}</thead><tbody>${rows.map(({ kind, cells }) => line('td', cells, kind)).join('')}</tbody></table></div>`;
}

const number = (text: string, kind?: string): Cell => ({ n: text, ...(kind !== undefined && { kind }) });

export function worstSection({ summary: { worst }, words, own }: Parts): string {
  if (worst.length === 0) return '';
  const { columns, headings } = words;
  const rows = worst.slice(0, 20).map((one) => ({
    cells: [
      number(String(one.record)),
      one.case ?? '',
      one.organ ?? '',
      one.officer ?? '',
      words.codes[one.code] ?? '',
      number(grouped(one.decided)),
      number(one.computed === null ? (one.band ?? '') : grouped(one.computed)),
      number(`${grouped(one.amount)} ${one.currency}`, one.amount.startsWith('-') ? 'little' : 'much'),
    ],
  }));
  const heads = [
    number(columns.record),
    columns.case,
    own.organ,
    own.officer,
    headings.findings,
    number(columns.decided),
    number(columns.computed),
    number(columns.amount),
  ];
  return section(headings.worst, own.worstNote, table(headings.worst, heads, rows));
}

export function alikeSection({ view: { alike }, words, own }: Parts): string {
  if (alike.length === 0) return '';
  const { columns, headings } = words;
  const named = (one: {
    readonly amount: string;
    readonly record: number;
    readonly case: string | null;
  }): string => own.aside(grouped(one.amount), one.case ?? `#${one.record}`);
  const rows = alike.slice(0, 12).map(({ cases, spread }) => ({
    cells: [
      cases.schedule,
      cases.grade ?? '',
      number(grouped(String(cases.records))),
      number(cases.computed === null ? (cases.band ?? '') : grouped(cases.computed)),
      named(cases.lowest),
      named(cases.highest),
      number(grouped(spread)),
    ],
  }));
  const heads = [
    own.rule,
    own.grade,
    number(columns.records),
    number(columns.computed),
    columns.lowest,
    columns.highest,
    number(own.spread),
  ];
  return section(headings.alike, own.alikeNote, table(headings.alike, heads, rows));
}

export function departuresSection({ view, words, own }: Parts, which: 'organs' | 'officers'): string {
  const found = view[which];
  if (found.length === 0) return '';
  const { columns, headings } = words;
  const rows = found.map(({ name, organ, tally, share, others, standing }) => ({
    ...(standing === 'more' && { kind: 'more' }),
    cells: [
      organ === null ? name : `${name}　${organ}`,
      number(grouped(String(tally.records))),
      number(percent(share.count / share.of)),
      number(`${percent(share.low)}–${percent(share.high)}`),
      number(others === null ? '' : percent(others)),
      number(moneyCell(tally, 'tooMuch'), 'much'),
      number(moneyCell(tally, 'tooLittle'), 'little'),
      words.standing[standing],
    ],
  }));
  const heads = [
    which === 'organs' ? own.organ : own.officer,
    number(columns.records),
    number(columns.departed),
    number(columns.interval),
    number(columns.others),
    number(columns.tooMuch),
    number(columns.tooLittle),
    own.standing,
  ];
  const chart = which === 'organs' ? '<div id="organs"></div>' : '';
  return section(
    headings[which],
    which === 'organs' ? own.organsNote : '',
    chart + table(headings[which], heads, rows),
  );
}

const moneyCell = ({ money }: Tally, side: keyof Money): string =>
  Object.entries(money)
    .map(([currency, sums], _, all) =>
      all.length > 1 ? `${currency} ${grouped(sums[side])}` : grouped(sums[side]),
    )
    .join(' ');

export function schedulesSection({ view: { schedules }, words, own }: Parts): string {
  const { columns, headings } = words;
  const rows = schedules.map(({ name, tally }) => ({
    cells: [
      name,
      number(grouped(String(tally.records))),
      number(grouped(String(departed(tally)))),
      number(moneyCell(tally, 'tooMuch'), 'much'),
      number(moneyCell(tally, 'tooLittle'), 'little'),
    ],
  }));
  const heads = [
    own.rule,
    number(columns.records),
    number(columns.departed),
    number(columns.tooMuch),
    number(columns.tooLittle),
  ];
  return section(headings.schedules, '', table(headings.schedules, heads, rows));
}

export function draftSection({ summary: { all }, words }: Parts): string {
  if (!all.draft) return '';
  const { changes, money, most, least } = all.draft;
  const lines = [
    (Object.keys(words.changes) as (keyof typeof changes)[])
      .map((change) => `${words.changes[change]} ${grouped(String(changes[change]))}`)
      .join(' · '),
    ...Object.entries(money).map(([currency, { more, less }]) =>
      words.draftMoney(currency, grouped(more), grouped(less)),
    ),
    ...(most && most.amount !== '0' && !most.amount.startsWith('-')
      ? [words.draftMost(grouped(most.amount), String(most.record))]
      : []),
    ...(least?.amount.startsWith('-') ? [words.draftLeast(grouped(least.amount), String(least.record))] : []),
  ];
  const body = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return section(words.headings.draft, '', `<div class="draft">${body}</div><div id="draft"></div>`);
}
