import { type Plan, safeReadPlans } from 'cailiang/runtime';
import { type Answers, noAnswers, showCase } from './case.ts';
import { byId, el, languageOf } from './dom.ts';
import { type Language, WORDS } from './words.ts';

const read = safeReadPlans(byId('plans').textContent ?? '');
/** Those of the reader's own country first. */
const plans: readonly Plan[] = read.ok ? [...read.value].sort((a, b) => rankOf(a) - rankOf(b)) : [];
function rankOf({ schedule }: Plan): number {
  return schedule.startsWith('cn/') ? 0 : 1;
}

const keyOf = ({ schedule, version }: Plan): string => `${schedule}@${version}`;
const lawOf = ({ basis: [first] }: Plan): string => [first?.law, first?.article].filter(Boolean).join(' ');
/** What a search looks at. */
const wordsIn = (plan: Plan): string =>
  `${plan.title} ${plan.schedule} ${plan.basis.map(({ law }) => law).join(' ')}`.toLowerCase();

/** What was entered, by violation: changing the language loses nothing. */
const answered = new Map<string, Answers>();
let language: Language = 'zh';

const set = (id: string, text: string): void => {
  byId(id).textContent = text;
};

/** The violation that the address names. */
const chosen = (): Plan | undefined =>
  plans.find((plan) => keyOf(plan) === decodeURIComponent(location.hash.slice(1)));

function show(): void {
  const words = WORDS[language];
  document.documentElement.lang = words.htmlLang;
  document.title = words.name;
  for (const [id, text] of [
    ['skip', words.skip],
    ['name', words.name],
    ['back-text', words.back],
    ['language', words.otherLanguage],
    ['choose-title', words.choose],
    ['search-label', words.search],
    ['facts-title', words.facts],
    ['circumstances-title', words.circumstances],
    ['circumstances-hint', words.circumstancesHint],
    ['figures-title', words.figures],
    ['figures-hint', words.figuresHint],
    ['dates-title', words.dates],
    ['dates-hint', words.datesHint],
    ['to-result', words.toResult],
  ] as const)
    set(id, text);
  byId('language').setAttribute('aria-label', words.otherLanguageName);
  byId('language').lang = language === 'zh' ? 'en' : 'zh-CN';
  const plan = chosen();
  byId('chooser').hidden = plan !== undefined;
  byId('case').hidden = plan === undefined;
  byId('back').hidden = plan === undefined;
  byId('possible').hidden = plan === undefined;
  if (plan) showPlan(plan);
  else list();
}

function showPlan(plan: Plan): void {
  const words = WORDS[language];
  set('case-title', plan.title);
  byId('case-title').lang = languageOf(plan.title) ?? '';
  byId('case-law').replaceChildren(
    lawOf(plan),
    ' · ',
    el('span', { class: 'day' }, words.inForce(plan.version)),
  );
  const answers = answered.get(keyOf(plan)) ?? noAnswers();
  answered.set(keyOf(plan), answers);
  showCase(plan, language, answers);
}

/** The violations that the search finds. */
function list(): void {
  const words = WORDS[language];
  const parts = byId<HTMLInputElement>('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = plans.filter((plan) => parts.every((part) => wordsIn(plan).includes(part)));
  set('count', read.ok ? words.count(found.length, plans.length) : words.broken);
  byId('schedules').replaceChildren(
    ...found.map((plan) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', onclick: () => choose(keyOf(plan)), lang: languageOf(plan.title) },
          el('b', {}, plan.title),
          el('small', {}, lawOf(plan)),
          el('small', {}, `${words.inForce(plan.version)} · ${plan.schedule}`),
        ),
      ),
    ),
  );
}

function choose(key: string): void {
  location.hash = encodeURIComponent(key);
}

byId('search').addEventListener('input', list);
byId('back').addEventListener('click', () => choose(''));
byId('form').addEventListener('submit', (event) => event.preventDefault());
byId('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  show();
});
byId('to-result').addEventListener('click', () => {
  byId('result').scrollIntoView();
  byId('result').focus({ preventScroll: true });
});
addEventListener('hashchange', () => {
  show();
  scrollTo(0, 0);
  byId(chosen() ? 'case-title' : 'search').focus({ preventScroll: true });
});
show();
