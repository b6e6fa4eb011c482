import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import { Desk } from './desk.ts';
import { regionOf } from './regions.ts';
import { hashOf, type Route } from './route.ts';

export interface ShelfProps {
  readonly route: Route;
  /** Drafts that stand in no library. */
  readonly own: readonly LibraryEntry[];
  readonly onNew: () => void;
  readonly onOpen: () => void;
}

/** The schedules by region, with a search over titles, laws and ids; one's own drafts above them. */
export function Shelf({ route, own, onNew, onOpen }: ShelfProps) {
  const { library, words, lang } = useContext(Desk);
  const [search, setSearch] = useState('');
  const found = useMemo(() => library.entries.filter(matching(search)), [library, search]);
  const groups = useMemo(() => {
    const mine = own.filter(matching(search));
    const rest = groupsOf(found, lang);
    return mine.length === 0 ? rest : [[words.ownDrafts, mine] as const, ...rest];
  }, [found, own, search, lang, words]);
  const isSearch = search.trim() !== '';
  useEffect(() => {
    document.querySelector('.tree [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside class="shelf" aria-label={words.shelf}>
      <div class="search">
        <input
          type="search"
          value={search}
          placeholder={words.search}
          aria-label={words.search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <p class="count" role="status">
          {words.count(found.length, library.entries.length)}
        </p>
      </div>
      <div class="tree">
        {groups.map(([region, entries]) => (
          <details
            key={`${region}${isSearch}`}
            open={isSearch || groups.length < 4 || entries.some(({ file }) => file === route.file)}
          >
            <summary>
              {region}
              <span class="number">{entries.length}</span>
            </summary>
            <ul>
              {entries.map((entry) => (
                <li key={entry.file}>
                  <a
                    href={hashOf({ view: route.view, file: entry.file })}
                    {...(entry.file === route.file && { 'aria-current': 'true' as const })}
                  >
                    {entry.title}
                    <small>
                      <span>{entry.law}</span> <time>{entry.version}</time>
                    </small>
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      <p class="acts shelf-acts">
        <button type="button" class="quiet" onClick={onNew}>
          {words.newSchedule}
        </button>
        <button type="button" class="quiet" onClick={onOpen}>
          {words.open}
        </button>
      </p>
    </aside>
  );
}

const matching = (search: string) => {
  const parts = search.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, id, law, version }: LibraryEntry): boolean => {
    const words =
      `${title} ${id} ${law} ${version} ${regionOf(id, 'zh')} ${regionOf(id, 'en')}`.toLowerCase();
    return parts.every((part) => words.includes(part));
  };
};

/** Those of the country of most schedules first; each region's in the order of the files. */
function groupsOf(
  entries: readonly LibraryEntry[],
  lang: 'zh' | 'en',
): readonly (readonly [string, readonly LibraryEntry[]])[] {
  const groups = new Map<string, LibraryEntry[]>();
  const rank = ({ id }: LibraryEntry): number =>
    id.startsWith('cn/national') ? 0 : id.startsWith('cn/') ? 1 : 2;
  for (const entry of [...entries].sort((a, b) => rank(a) - rank(b))) {
    const region = regionOf(entry.id, lang);
    groups.set(region, [...(groups.get(region) ?? []), entry]);
  }
  return [...groups];
}
