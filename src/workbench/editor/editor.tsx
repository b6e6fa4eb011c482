import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { Remark } from '../engine/remarks.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { complete, helpLanguage, hover, schemaField, setSchema } from './help.ts';
import type { SchemaNode } from './json-schema.ts';
import { looks } from './looks.ts';
import { phrasesIn } from './phrases.ts';

export interface EditorProps {
  /** What the editor begins with; a new object brings another text into it. What is typed comes back by `onText` alone. */
  readonly start: { readonly text: string };
  readonly onText: (text: string) => void;
  readonly remarks: readonly Remark[];
  readonly schema: SchemaNode | undefined;
  /** Where to go; a new object goes there again. */
  readonly goTo: { readonly line: number; readonly column: number } | undefined;
  readonly label: string;
  readonly lang: 'zh' | 'en';
  readonly meant: (word: string) => string;
}

/** The YAML of a schedule: help from its schema, problems where they stand, quick fixes for what was probably meant. */
export function Editor({ start, onText, remarks, schema, goTo, label, lang, meant }: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const listener = useRef(onText);
  listener.current = onText;
  useEffect(() => {
    if (!box.current) return;
    const text = view.current?.state.doc.toString() ?? '';
    const made = new EditorView({ parent: box.current, state: stateOf(text, lang, label, listener) });
    made.scrollDOM.tabIndex = 0; // what scrolls must be reached by keyboard
    view.current = made;
    return () => made.destroy();
  }, [lang, label]);
  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== start.text)
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: start.text } });
  }, [start]);
  useEffect(() => {
    if (schema) view.current?.dispatch({ effects: setSchema.of(schema) });
  }, [schema, lang]);
  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(editor.state.doc, remarks, meant)));
  }, [remarks, meant, lang]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo || goTo.line > editor.state.doc.lines) return;
    const line = editor.state.doc.line(goTo.line);
    const at = Math.min(line.to, line.from + goTo.column - 1);
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    editor.focus();
  }, [goTo]);
  return <div class="editor" ref={box} />;
}

const stateOf = (
  text: string,
  lang: 'zh' | 'en',
  label: string,
  listener: { readonly current: (text: string) => void },
): EditorState =>
  EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      closeBrackets(),
      indentUnit.of('  '),
      yaml(),
      looks,
      lintGutter(),
      schemaField,
      hover,
      helpLanguage.of(lang),
      autocompletion({ override: [complete], icons: false }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
      EditorState.phrases.of(phrasesIn(lang)),
      keymap.of([...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) listener.current(update.state.doc.toString());
      }),
    ],
  });
