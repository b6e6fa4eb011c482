import { useContext, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../index.ts';
import { Desk } from './desk.ts';
import { type Draft, keepDraft } from './draft.ts';
import { saveText } from './files.ts';
import { Notice } from './notice.tsx';
import { isOwn, looksOf } from './own-files.ts';
import { openFile } from './read-file.ts';
import { hashOf } from './route.ts';

export interface DraftBarProps {
  readonly entry: LibraryEntry;
  readonly draft: Draft;
  readonly onDropped: () => void;
}

/** What is being written, whether it is kept, and what can be done with it. */
export function DraftBar({ entry, draft, onDropped }: DraftBarProps) {
  const { engine, library, lang, words } = useContext(Desk);
  const [notice, setNotice] = useState('');
  const { text, isChanged, isKept, load, before } = draft;
  const own = isOwn(entry.file);
  const open = async (): Promise<void> => {
    const opened = await openFile(engine, lang, words);
    setNotice(opened?.ok === false ? opened.says : '');
    if (opened?.ok) load(opened.text);
  };
  const save = async (): Promise<void> => {
    try {
      if (await saveText(nameOf(entry.file, text), text)) setNotice('');
    } catch (error) {
      setNotice(words.notSaved(String(error)));
    }
  };
  const drop = (): void => {
    if (!confirm(words.dropSure)) return;
    keepDraft(entry.file, undefined);
    onDropped();
  };
  return (
    <>
      <div class="toolbar">
        <a class="back" href={hashOf({ view: 'write' })}>
          ‹ {words.backToShelf}
        </a>
        <h1>{own ? words.ownTitle(looksOf(text).title || entry.file) : entry.title}</h1>
        <span class={isKept ? 'state' : 'state bad'} role="status">
          {!isKept ? words.notKept : isChanged ? words.kept : words.asLibrary}
        </span>
        {before !== undefined && (
          <button type="button" class="quiet" onClick={() => load(before)}>
            {words.textBefore}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void open()}>
          {words.open}
        </button>
        {own ? (
          <button type="button" class="quiet" onClick={drop}>
            {words.drop}
          </button>
        ) : (
          <button
            type="button"
            class="quiet"
            disabled={!isChanged}
            onClick={() => load(library.texts[entry.file] ?? '')}
          >
            {words.revert}
          </button>
        )}
        <button type="button" onClick={() => void save()}>
          {words.save}
        </button>
      </div>
      {notice !== '' && <Notice text={notice} act={words.close} onAct={() => setNotice('')} />}
    </>
  );
}

/** A published schedule keeps the name of its file; a new one is called after the last part of its id. */
export function nameOf(file: string, text: string): string {
  const name = (isOwn(file) ? looksOf(text).id : file).split('/').at(-1) ?? '';
  return /^[\w.-]+$/.test(name) ? name.replace(/(\.ya?ml)?$/, '.yaml') : 'schedule.yaml';
}
