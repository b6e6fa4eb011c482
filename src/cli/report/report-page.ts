import { createHash } from 'node:crypto';
import { type AuditSummary, type AuditView, LEVEL, reviewed } from '../../audit.ts';
import { ENGINE, type Locale } from '../../index.ts';
import { grouped, percent } from '../audit/summary-text.ts';
import { SUMMARY_WORDS } from '../audit/summary-words.ts';
import { pageData, pointsOf } from './chart-data.ts';
import { escapeHtml, type Parts, section } from './report-parts.ts';
import {
  alikeSection,
  departuresSection,
  draftSection,
  schedulesSection,
  worstSection,
} from './report-sections.ts';
import { REPORT_WORDS } from './report-words.ts';

/**
 * A summary as one HTML page that needs nothing else: no network, no other file. The charts are drawn by its script; all
 * numbers stand in tables too.
 * @param script the built script of the page
 */
export function reportPage(summary: AuditSummary, view: AuditView, lang: Locale, script: string): string {
  const parts: Parts = { summary, view, words: SUMMARY_WORDS[lang], own: REPORT_WORDS[lang] };
  const { own } = parts;
  const code = script.replace(/<\/script/gi, '<\\/script').trim();
  const hash = createHash('sha256').update(code).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'`;
  const data = JSON.stringify(pageData(parts)).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${own.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${own.title}</h1>
${subtitle(parts)}${headline(parts)}
${worstSection(parts)}
${alikeSection(parts)}
${departuresSection(parts, 'organs')}
${section(own.points, own.pointsNote(grouped(String(pointsOf(summary).points.length))), '<div id="points"></div>')}
${Object.keys(summary.months.entries).length > 1 ? section(own.months, '', '<div id="months"></div>') : ''}
${draftSection(parts)}
${departuresSection(parts, 'officers')}
${schedulesSection(parts)}
</main>
<footer>${view.full.map((table) => `<p>${escapeHtml(parts.words.full(parts.words.tables[table]))}</p>`).join('')}
<p>${escapeHtml(parts.words.statistics(percent(LEVEL)))}</p>
<p>${escapeHtml(own.by(ENGINE))}</p></footer>
<script type="application/json" id="data">${data}</script>
<script>${code}</script>
</body>
</html>
`;
}

const STYLE = [
  'body{font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1d2730;background:#fff;max-width:1080px;margin:2em auto;padding:0 1.2em}',
  'h1{font-size:1.7em;margin:0 0 .6em}h2{font-size:1.2em;margin:2.2em 0 .2em;border-bottom:2px solid #1d2730;padding-bottom:.2em}',
  '.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:14px}',
  '.card{border:1px solid #d5dce1;border-left:6px solid #8fa1b0;padding:.7em 1em}.card b{display:block;font-size:1.7em;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}',
  '.card.bad{border-left-color:#c3272b}.card.good{border-left-color:#3a7d44}.card.much{border-left-color:#dd7a2b}.card.little{border-left-color:#e0a72e}',
  '.bar{display:flex;height:26px;margin:1.2em 0 .5em}.bar span{min-width:1px}',
  '.key{display:flex;flex-wrap:wrap;gap:.2em 1.4em;font-size:.93em}.key i{display:inline-block;width:.8em;height:.8em;margin-right:.4em;vertical-align:-.05em}',
  'table{border-collapse:collapse;width:100%;font-size:.93em;margin-top:.6em}th,td{border-bottom:1px solid #d5dce1;padding:.34em .7em .34em 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}',
  'th{font-weight:600;color:#51616d;white-space:nowrap}td.n,th.n{padding-left:.7em;padding-right:1.2em;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}',
  '.much{color:#b4501c}.little{color:#8a6410}tr.more td:first-child{color:#c3272b;font-weight:600}',
  'p.note,footer{color:#51616d;font-size:.9em;margin:.3em 0 .6em}footer{margin-top:3em}',
  '.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid #1a569b;outline-offset:2px}@media screen and (max-width:720px){.wide table{min-width:720px}body{margin:1em auto}}',
  '#points{max-width:680px;margin:auto}.draft p{margin:.2em 0}p.sub{color:#51616d;margin:-.4em 0 1em}',
  '@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,.card{break-inside:avoid}}',
].join('');

const COLOURS = ['#b8c4ce', '#e0a72e', '#dd7a2b', '#5b8db8', '#c3272b', '#8a8a8a'];

function subtitle({ summary: { all, months }, own }: Parts): string {
  const [first, ...rest] = Object.keys(months.entries).sort();
  const period = first === undefined ? [] : [own.period(first, rest[rest.length - 1] ?? first)];
  const parts = [own.ofRecords(grouped(String(all.records))), ...period];
  return `<p class="sub">${parts.map(escapeHtml).join(' · ')}</p>`;
}

function headline({ summary: { all }, words, own }: Parts): string {
  const card = (kind: string, number: string, text: string): string =>
    `<div class="card ${kind}"><b>${escapeHtml(number)}</b>${escapeHtml(text)}</div>`;
  const money = Object.entries(all.money).flatMap(([currency, { tooMuch, tooLittle }]) => [
    card('much', grouped(tooMuch), `${own.tooMuch} ${currency}`),
    card('little', grouped(tooLittle), `${own.tooLittle} ${currency}`),
  ]);
  const able = reviewed(all);
  const bar = all.codes.map((count, code) =>
    count === 0 ? '' : `<span style="flex:${count};background:${COLOURS[code]}"></span>`,
  );
  const key = all.codes.map(
    (count, code) =>
      `<span><i style="background:${COLOURS[code]}"></i>${escapeHtml(words.codes[code] ?? '')} ${all.records === 0 ? count : own.aside(grouped(String(count)), percent(count / all.records))}</span>`,
  );
  const notes = Object.entries(all.notes).map(
    ([note, count]) =>
      `${escapeHtml(words.notes[note as keyof typeof words.notes])} ${grouped(String(count))}`,
  );
  return `<div class="cards">${card('good', able === 0 ? '—' : percent((all.codes[0] ?? 0) / able), own.agree)}${card('bad', grouped(String(all.codes[4] ?? 0)), own.unlawful)}${money.join('')}</div>
<div class="bar">${[4, 2, 1, 3, 5, 0].map((code) => bar[code]).join('')}</div><div class="key">${key.join('')}</div>${notes.length === 0 ? '' : `<p class="note">${escapeHtml(words.headings.notes)}${own.colon}${notes.join(' · ')}</p>`}`;
}
