import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Library, Locale } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import { Compare } from './compare.tsx';
import { Compute } from './compute.tsx';
import { Desk } from './desk.ts';
import type { Engine } from './engine.ts';
import { Head } from './head.tsx';
import { keep, kept } from './kept.ts';
import { NO_CASE } from './no-case.ts';
import { Read } from './read.tsx';
import { useRoute } from './route.ts';
import { Shelf } from './shelf.tsx';
import { useTheme } from './theme.ts';
import { WORDS } from './words.ts';
import { Write } from './write.tsx';

export interface AppProps {
  readonly engine: Engine;
  readonly library: Library;
}

/** The whole page: head, the shelf of schedules, and the view that the address names. */
export function App({ engine, library }: AppProps) {
  const [lang, setLang] = useState<Locale>(() => kept('lang', 'zh'));
  const [theme, nextTheme, dark] = useTheme();
  const [route, go] = useRoute();
  const [cases, setCases] = useState<Readonly<Record<string, TypedCase>>>({});
  const words = WORDS[lang];
  useEffect(() => {
    document.documentElement.lang = words.htmlLang;
    document.title = words.name;
    keep('lang', lang);
  }, [lang, words]);
  const desk = useMemo(() => ({ engine, library, lang, words, dark }), [engine, library, lang, words, dark]);
  const { view, file } = route;
  const entry = library.entries.find((one) => one.file === file);
  const setCase = (key: string, input: TypedCase): void => setCases((all) => ({ ...all, [key]: input }));
  const compute = (key: string, input: TypedCase): void => {
    setCase(key, input);
    go({ view: 'compute', file: key });
  };
  return (
    <Desk.Provider value={desk}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {words.skip}
      </button>
      <Head
        route={route}
        theme={theme}
        onTheme={nextTheme}
        onLang={() => setLang(lang === 'zh' ? 'en' : 'zh')}
      />
      <div class={`desk${file === undefined ? ' at-shelf' : ''}`}>
        <Shelf route={route} />
        <main id="main" tabIndex={-1}>
          {entry === undefined ? (
            <p class="empty">{words.chooseOne}</p>
          ) : view === 'read' ? (
            <Read key={entry.file} entry={entry} onCompute={compute} />
          ) : view === 'compute' ? (
            <Compute
              key={entry.file}
              entry={entry}
              typed={cases[entry.file] ?? NO_CASE}
              onType={(input) => setCase(entry.file, input)}
            />
          ) : view === 'write' ? (
            <Write key={entry.file} entry={entry} />
          ) : (
            <Compare key={entry.file} entry={entry} />
          )}
        </main>
      </div>
    </Desk.Provider>
  );
}
