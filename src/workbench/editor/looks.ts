import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the page, which change with the theme. */
export const looks = [
  EditorView.theme({
    '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.95rem' },
    '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
    '.cm-scroller': {
      fontFamily:
        'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", "Microsoft YaHei", monospace',
      lineHeight: '1.65',
    },
    '.cm-content': { caretColor: 'var(--ink)' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': {
      backgroundColor: 'var(--ground)',
      color: 'var(--soft)',
      borderRight: '1px solid var(--rule)',
    },
    '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--tint) 55%, transparent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)',
    },
    '.cm-tooltip, .cm-panels': {
      backgroundColor: 'var(--paper)',
      color: 'var(--ink)',
      border: '1px solid var(--rule)',
      borderRadius: '6px',
    },
    '.cm-tooltip .key-help, .cm-diagnostic': {
      maxWidth: '34rem',
      padding: '0.4rem 0.7rem',
      whiteSpace: 'pre-wrap',
    },
    '.cm-diagnosticAction': {
      backgroundColor: 'var(--accent)',
      color: 'var(--accent-ink)',
      marginTop: '0.3rem',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'var(--accent)',
      color: 'var(--accent-ink)',
    },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.definition(tags.propertyName), color: 'var(--accent)' },
      { tag: tags.propertyName, color: 'var(--accent)' },
      { tag: tags.comment, color: 'var(--soft)' },
      { tag: tags.string, color: 'var(--good)' },
      { tag: tags.punctuation, color: 'var(--soft)' },
    ]),
  ),
];
