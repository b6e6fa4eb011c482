import type { Place } from '../base/place.ts';
import type { Proofs } from '../model/checked-schedule.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding } from '../model/proof.ts';
import { type CheckTeller, framesAt, hanging, INDENT, labelled, placeText } from './check-teller.ts';
import { frameOf } from './explain-problem.ts';
import {
  explainProofs,
  type FindingExplanation,
  type ProofsExplanation,
  proofWordsOf,
} from './explain-proofs.ts';

/** What is proved of a schedule, for a terminal: faults and open questions in full, the rest a line each. */
export function proofLines(proofs: Proofs, plan: Plan, teller: CheckTeller): readonly string[] {
  const explained = explainProofs(proofs, plan, teller.locale, { all: teller.all });
  const asked = explained.findings.filter(({ finding }) => finding.question !== 'example'); // told with the examples
  const ranked = (rank: FindingExplanation['rank']): readonly FindingExplanation[] =>
    once(asked.filter((one) => one.rank === rank));
  const told = (rank: FindingExplanation['rank']): readonly Group[] =>
    teller.all ? ranked(rank).map((first) => ({ first, others: [] })) : grouped(ranked(rank), plan);
  const blocks = [...told('fault'), ...told('undecided')].map((group) => blockLines(group, plan, teller));
  const lines = [
    ...ranked('accepted').flatMap((one) => acceptedLines(one, plan, teller)),
    ...told('note').flatMap((group) => noteLines(group, plan, teller)),
    ...explained.jumps.flatMap((text) => hanging(teller, `${INDENT}- `, text, `${INDENT}  `)),
    ...idleLines(proofs, plan, teller),
    ...untouchedLines(proofs, explained, teller),
    ...(teller.all ? ranked('proved').flatMap((one) => provedLines(one, plan, teller)) : []),
  ];
  return apart([...blocks, lines]);
}

/** Blocks with an empty line between them. */
const apart = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));

/** What reads the same is told once: of two fines of one payer. */
function once(list: readonly FindingExplanation[]): readonly FindingExplanation[] {
  const keys = list.map(({ says, details, finding: { place } }) =>
    JSON.stringify([says, details, place?.line]),
  );
  return list.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Findings of one kind: the first is told, of the others the names or lines. */
interface Group {
  readonly first: FindingExplanation;
  readonly others: readonly FindingExplanation[];
}

/** From here on findings of one kind are told as one. */
const MANY = 3;

/** Notes of one kind, and what cannot be decided for the same reason; faults are told one by one. */
function grouped(list: readonly FindingExplanation[], { circumstances }: Plan): readonly Group[] {
  const alike = new Map<string, FindingExplanation[]>();
  list.forEach((one, index) => {
    const { question, about, reason } = one.finding;
    const kinds = circumstances.filter(({ id }) => id === about.circumstance)[0]?.kinds;
    const key =
      one.rank === 'fault'
        ? String(index)
        : JSON.stringify([question, about.why, kinds?.[0] === 'aggravate', reason]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  });
  return Array.from(alike.values()).flatMap((kind): readonly Group[] => {
    const [first, ...others] = kind;
    if (!first) return [];
    return kind.length < MANY ? kind.map((one) => ({ first: one, others: [] })) : [{ first, others }];
  });
}

/** file:11:3 错误 gap, what it says, the lines of the file, where and when, what to do */
function blockLines({ first, others }: Group, plan: Plan, teller: CheckTeller): readonly string[] {
  const { palette, locale, words } = teller;
  const { finding, rank, says, details, advice } = first;
  const { ranks } = proofWordsOf(locale);
  const isFault = rank === 'fault';
  const paint = isFault ? palette.red : palette.yellow;
  const inner = `${INDENT}  `;
  const place = finding.place ? `${palette.bold(placeText(finding.place))} ` : '';
  const rows = [
    ...details,
    ...(advice !== undefined && isFault ? [[frameOf(locale).advice, advice] as const] : []),
  ];
  return [
    `${INDENT}${paint(isFault ? '✗' : '?')} ${place}${paint(`${ranks[rank]} ${finding.question}`)}`,
    ...hanging(teller, inner, says, inner),
    ...(isFault ? framesAt(placesOf(finding), teller).map((line) => inner + line) : []),
    ...rows.flatMap(([label, text]) => labelled(teller, inner + label + words.colon, text)),
    ...alikeLines(others, plan, teller, inner),
  ];
}

/** Of the others, the names; the lines, where one of them has no name. */
function alikeLines(
  others: readonly FindingExplanation[],
  plan: Plan,
  teller: CheckTeller,
  indent: string,
): readonly string[] {
  if (others.length === 0) return [];
  const { alike, names, lines } = proofWordsOf(teller.locale);
  const named = Array.from(new Set(others.flatMap(({ of }) => of ?? [])));
  const at = others.flatMap(({ finding: { place } }) => (place?.file === plan.file ? [place.line] : []));
  const isNamed = others.every(({ of }) => of !== undefined);
  const where = isNamed ? names(named) : lines(Array.from(new Set(at)));
  return hanging(teller, indent, alike(others.length, where), indent);
}

/** All rows that are involved, else the place of the finding. */
const placesOf = ({ place, related = [] }: Finding): readonly Place[] => {
  const rows = related.map((one) => one.place);
  return rows.length > 0 ? rows : place ? [place] : [];
};

/** One line: what, for example, where. */
function noteLines({ first, others }: Group, plan: Plan, teller: CheckTeller): readonly string[] {
  const inner = `${INDENT}  `;
  return [
    ...hanging(teller, `${INDENT}! `, briefText(first, plan, teller), inner),
    ...alikeLines(others, plan, teller, inner),
  ];
}

/** What the law itself causes stays visible, with its ground. */
function acceptedLines(one: FindingExplanation, plan: Plan, teller: CheckTeller): readonly string[] {
  const { ranks, labels } = proofWordsOf(teller.locale);
  const { colon } = teller.words;
  const inner = `${INDENT}  `;
  const ground = one.details.filter(([label]) => label === labels.ground)[0]?.[1] ?? '';
  const says = `${ranks.accepted} ${one.finding.question}${colon}${briefText(one, plan, teller)}`;
  return [
    ...hanging(teller, `${INDENT}! `, says, inner),
    ...labelled(teller, inner + labels.ground + colon, ground),
  ];
}

/** What is accepted though nothing of the kind is found; where something is undecided it may yet be needed. */
function idleLines({ findings }: Proofs, { accepted = [] }: Plan, teller: CheckTeller): readonly string[] {
  const idle = accepted.filter((one) =>
    findings.every(
      ({ question, verdict, accepted: by }) =>
        question !== one.finding || (verdict !== 'undecided' && (by === undefined || by.at !== one.at)),
    ),
  );
  return idle.flatMap(({ finding, place }) => {
    const text = teller.words.idle(finding, place ? teller.words.at(place.line) : '');
    return hanging(teller, `${INDENT}- `, text, `${INDENT}  `);
  });
}

function briefText({ says, details, finding }: FindingExplanation, plan: Plan, teller: CheckTeller): string {
  const { labels, brief } = proofWordsOf(teller.locale);
  const example = details.filter(([label]) => label === labels.example)[0]?.[1];
  return (example === undefined ? says : brief(says, example)) + at(finding, plan, teller);
}

function at({ place }: Finding, plan: Plan, { words }: CheckTeller): string {
  if (!place) return '';
  return place.file === plan.file ? words.at(place.line) : words.inFile(placeText(place));
}

function provedLines(one: FindingExplanation, plan: Plan, teller: CheckTeller): readonly string[] {
  const mark = `${INDENT}${teller.palette.green('✓')} `;
  return hanging(teller, mark, one.says + at(one.finding, plan, teller), `${INDENT}  `);
}

function untouchedLines(
  { touched }: Proofs,
  { untouched }: ProofsExplanation,
  teller: CheckTeller,
): readonly string[] {
  if (untouched.length === 0 || !(teller.all || teller.alone)) return [];
  const { rows, circumstances, edges } = touched;
  const [r, c, e] = [rows, circumstances, edges].map((parts) => parts.filter((part) => !part.touched).length);
  const { untouched: says } = proofWordsOf(teller.locale);
  const text = says(r ?? 0, c ?? 0, e ?? 0);
  const { words } = teller;
  const inner = `${INDENT}  `;
  if (!teller.all) return hanging(teller, `${INDENT}- `, `${text}${words.comma}${words.seeAll}`, inner);
  return [
    ...hanging(teller, `${INDENT}- `, text, inner),
    ...untouched.flatMap((part) => hanging(teller, `${inner}- `, part, `${inner}  `)),
  ];
}
