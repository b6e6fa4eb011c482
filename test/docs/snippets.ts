import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A page: its path from the root, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

export interface Snippet {
  readonly page: string;
  readonly line: number;
  /** The word behind the fence: yaml, ts, sh. */
  readonly language: string;
  readonly text: string;
}

export const readPage = (path: string): Page => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });

/** The README and all pages below docs/. */
export const pages = (): readonly Page[] => ['README.md', ...below('docs')].map(readPage);

const below = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => name.endsWith('.md'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** The fenced blocks of a page. */
export function snippetsOf({ path, text }: Page): readonly Snippet[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => ({
    page: path,
    line: text.slice(0, found.index).split('\n').length,
    language: found[1] ?? '',
    text: found[2] ?? '',
  }));
}

/** The snippets of one language on all pages, as rows of a test table. */
export const allSnippets = (...languages: readonly string[]): readonly (readonly [string, Snippet])[] =>
  pages()
    .flatMap(snippetsOf)
    .filter(({ language }) => languages.includes(language))
    .map((snippet) => [`${snippet.page}:${snippet.line}`, snippet] as const);

/** The lines of a page that are for a terminal: fenced as sh, or indented by four blanks and beginning with npm or npx. */
export function shellLines(page: Page): readonly string[] {
  const fenced = snippetsOf(page).flatMap(({ language, text }) =>
    language === 'sh' ? text.split('\n') : [],
  );
  const indented = page.text.split('\n').flatMap((line) => /^ {4}(np[mx] .*)$/.exec(line)?.[1] ?? []);
  return [...fenced, ...indented].map((line) => line.replace(/\s+# .*$/, '').trim()).filter(Boolean);
}

/** The anchors of a page: those of its headings, as GitHub makes them, and those written as <a id>. */
export function anchorsOf({ text }: Page): ReadonlySet<string> {
  const found = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? ''));
  for (const [, title = ''] of withoutFences(text).matchAll(/^#+ (.*)$/gm)) {
    const base = headingAnchor(title);
    let name = base;
    for (let count = 1; found.has(name); count++) name = `${base}-${count}`;
    found.add(name);
  }
  return found;
}

const headingAnchor = (title: string): string =>
  title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The links of a page to files of the repository: the path from the root, and the anchor. */
export function linksOf({ path, text }: Page): readonly { readonly to: string; readonly anchor: string }[] {
  return [...withoutFences(text).matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', anchor = ''] = target.split('#');
    const to = file === '' ? path : posix.normalize(posix.join(dirname(path), file));
    return [{ to, anchor: decodeURIComponent(anchor) }];
  });
}

const withoutFences = (text: string): string =>
  text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
