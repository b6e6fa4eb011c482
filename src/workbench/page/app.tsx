import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Library, Locale } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import { Compare } from './compare.tsx';
import { Compute } from './compute.tsx';
import { Desk } from './desk.ts';
import type { Engine } from './engine.ts';
import { Head } from './head.tsx';
import { keep, keptWord } from './kept.ts';
import { NO_CASE } from './no-case.ts';
import { Notice } from './notice.tsx';
import { newOwn, ownEntries } from './own-files.ts';
import { Read } from './read.tsx';
import { openFile } from './read-file.ts';
import { useRoute } from './route.ts';
import { Shelf } from './shelf.tsx';
import { templateIn } from './template.ts';
import { useTheme } from './theme.ts';
import { Welcome } from './welcome.tsx';
import { WORDS } from './words.ts';
import { Write } from './write.tsx';

export interface AppProps {
  readonly engine: Engine;
  readonly library: Library;
}

const LANGUAGES: readonly [Locale, ...Locale[]] = ['zh', 'en'];

/** The key of the case that is computed with a draft of a published schedule. */
const draftKey = (file: string): string => `draft ${file}`;

/** The whole page: head, the shelf of schedules, and the view that the address names. */
export function App({ engine, library }: AppProps) {
  const [lang, setLang] = useState<Locale>(() => keptWord('lang', LANGUAGES));
  const [theme, nextTheme, dark] = useTheme();
  const [route, go] = useRoute();
  const [cases, setCases] = useState<Readonly<Record<string, TypedCase>>>({});
  const [fault, setFault] = useState<unknown>();
  const [notice, setNotice] = useState('');
  const [attempt, setAttempt] = useState(0);
  const words = WORDS[lang];
  const { view, file } = route;
  const own = useMemo(ownEntries, [route]); // a draft is made and dropped where the page goes elsewhere
  const entry = [...own, ...library.entries].find((one) => one.file === file);
  useEffect(() => {
    document.documentElement.lang = words.htmlLang;
    keep('lang', lang);
  }, [lang, words]);
  useEffect(() => {
    document.title = entry ? `${entry.title} · ${words.name}` : words.name;
  }, [entry?.title, words]);
  const desk = useMemo(
    () => ({ engine, library, lang, words, dark, onFault: setFault, attempt }),
    [engine, library, lang, words, dark, attempt],
  );
  const setCase = (key: string, input: TypedCase): void => setCases((all) => ({ ...all, [key]: input }));
  const compute = (key: string, input: TypedCase): void => {
    setCase(key, input);
    go({ view: 'compute', file: key });
  };
  const computeDraft = (key: string, input: TypedCase): void => {
    setCase(draftKey(key), input);
    go({ view: 'write', file: key });
  };
  const begin = (text: string): void => {
    setNotice('');
    go({ view: 'write', file: newOwn(text) });
  };
  const open = async (): Promise<void> => {
    const opened = await openFile(engine, lang, words);
    if (opened?.ok) begin(opened.text);
    else if (opened) setNotice(opened.says);
  };
  const acts = { onNew: () => begin(templateIn(lang)), onOpen: () => void open() };
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
        <Shelf {...{ route, own, ...acts }} />
        <main id="main" tabIndex={-1}>
          {fault !== undefined && (
            <Notice
              text={words.engineFailed(fault instanceof Error ? fault.message : String(fault))}
              act={words.again}
              onAct={() => {
                setFault(undefined);
                setAttempt(attempt + 1);
              }}
            />
          )}
          {notice !== '' && <Notice text={notice} act={words.close} onAct={() => setNotice('')} />}
          {entry === undefined ? (
            <Welcome isUnknown={file !== undefined} view={view} {...acts} />
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
            <Write
              key={entry.file}
              entry={entry}
              typed={cases[draftKey(entry.file)]}
              onType={(input) => setCase(draftKey(entry.file), input)}
              onDropped={() => go({ view: 'read' })}
            />
          ) : (
            <Compare key={entry.file} entry={entry} onCompute={compute} onComputeDraft={computeDraft} />
          )}
        </main>
      </div>
    </Desk.Provider>
  );
}
