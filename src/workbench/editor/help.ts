import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { type Extension, Facet, StateEffect, StateField } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Locale } from '../../index.ts';
import { inLanguage, keysOf, nodesAt, type SchemaNode, wordsOf } from './json-schema.ts';
import { spotAt } from './path-at.ts';

/** In which language help speaks. */
export const helpLanguage = Facet.define<Locale, Locale>({ combine: ([lang = 'zh']) => lang });

/** Brings the schema into the editor once the engine has given it. */
export const setSchema = StateEffect.define<SchemaNode>();

export const schemaField = StateField.define<SchemaNode | undefined>({
  create: () => undefined,
  update: (schema, { effects }) => effects.find((effect) => effect.is(setSchema))?.value ?? schema,
});

/** The keys and words that may stand at the cursor. */
export function complete(context: CompletionContext): CompletionResult | null {
  const schema = context.state.field(schemaField);
  if (!schema) return null;
  const { path, of, from } = spotAt(context.state.doc, context.pos);
  if (!context.explicit && context.state.sliceDoc(from, context.pos) === '') return null;
  const nodes = nodesAt(schema, path);
  if (of === 'value')
    return {
      from,
      options: wordsOf(nodes).map((word) => ({ label: word, type: 'enum' })),
      validFor: /^\S*$/,
    };
  const lang = context.state.facet(helpLanguage);
  const options = [...keysOf(nodes)].map(([key, info]) => ({
    label: key,
    apply: `${key}: `,
    type: 'property',
    ...(info !== '' && { info: inLanguage(info, lang) }),
  }));
  return { from, options, validFor: /^[^\s:]*$/ };
}

/** What the key under the pointer means. */
export const hover: Extension = hoverTooltip((view, pos) => {
  const schema = view.state.field(schemaField);
  const word = view.state.wordAt(pos);
  if (!schema || !word) return null;
  const { path, of, from } = spotAt(view.state.doc, word.to);
  if (of !== 'key') return null;
  const key = view.state.sliceDoc(from, word.to);
  const info = keysOf(nodesAt(schema, path)).get(key);
  if (!info) return null;
  return {
    pos: from,
    end: word.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'key-help';
      const name = document.createElement('b');
      name.textContent = key;
      dom.append(name, ` ${inLanguage(info, view.state.facet(helpLanguage))}`);
      return { dom };
    },
  };
});
