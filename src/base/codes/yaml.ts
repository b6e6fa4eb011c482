/** Problems of reading YAML text (stage `parse`). */
export interface YamlProblems {
  /** The file has more bytes than a schedule may have. */
  'yaml/too-large': { readonly bytes: number; readonly limit: number };
  /** Lists and maps stand inside each other deeper than the limit. */
  'yaml/too-deep': { readonly limit: number };
  /** The bytes are not UTF-8; `guess` says what they look like. */
  'yaml/not-utf8': { readonly guess: 'utf-16' | 'gb18030' | 'unknown' };
  /** A control character (NUL, a lone carriage return …); `character` reads "U+0000". */
  'yaml/control-character': { readonly character: string };
  /** A character nobody sees: byte order mark inside the file, zero-width space, change of direction. */
  'yaml/invisible-character': { readonly character: string };
  /** Nothing stands in the file, or only comments. */
  'yaml/empty': Record<string, never>;
  /** The file as a whole is a list or a text, not `key: value` lines. */
  'yaml/not-a-map': { readonly found: 'list' | 'text' };
  /** A second document begins (`---`, or text after `...`). */
  'yaml/several-documents': Record<string, never>;
  /** A `%YAML`, `%TAG` or other `%` line. */
  'yaml/directive': { readonly text: string };
  /** `&name`: YAML's own mark for reuse. */
  'yaml/anchor': { readonly name: string };
  /** `*name`: YAML's own reuse of a marked part. */
  'yaml/alias': { readonly name: string };
  /** `!tag`: YAML's own type marks. */
  'yaml/tag': { readonly tag: string };
  /** `<<`: YAML's merging of maps. */
  'yaml/merge-key': Record<string, never>;
  /** A key that is a list, a map or written with `?`. */
  'yaml/complex-key': Record<string, never>;
  /** Nothing stands before the colon. */
  'yaml/empty-key': Record<string, never>;
  /** A key that means something to JavaScript itself: `__proto__`, `constructor`, `prototype`. */
  'yaml/reserved-key': { readonly key: string };
  /** The same key twice in one map; `related` holds the first. */
  'yaml/duplicate-key': { readonly key: string };
  /** A key with nothing after it. */
  'yaml/no-value': { readonly key: string };
  /** A list item with nothing in it; `index` counts from 1. */
  'yaml/empty-item': { readonly index: number };
  /** A comma with nothing before it inside braces or brackets. */
  'yaml/extra-comma': Record<string, never>;
  /** A line begins with something other than ordinary spaces. */
  'yaml/indent-character': { readonly character: 'tab' | 'full-width' | 'no-break' };
  /** A line is indented differently from its neighbours. */
  'yaml/indent': Record<string, never>;
  /** A value that YAML reads as syntax (`> 10`, `[0..3)`); `write` is the quoted form. */
  'yaml/must-quote': { readonly text: string; readonly write: string };
  /** A comma cuts a value in two inside braces or brackets; `before` and `after` are the halves, `key` is of one that holds words. */
  'yaml/comma-splits': { readonly before: string; readonly after: string; readonly key?: string };
  /** Several values after a key without list brackets; `write` is the list. */
  'yaml/comma-list': { readonly text: string; readonly write: string };
  /** A comma as thousands separator inside braces or brackets; `write` has none. */
  'yaml/thousands-comma': { readonly text: string; readonly write: string };
  /** `-` alone where a value belongs. */
  'yaml/dash-for-any': Record<string, never>;
  /** A list item begins on the line of its key: `key: - item`. */
  'yaml/list-on-key-line': Record<string, never>;
  /** A full-width colon where a colon and a space belong; `write` is the corrected text. */
  'yaml/full-width-colon': { readonly text: string; readonly write: string };
  /** A full-width comma, semicolon or enumeration comma between two parts in braces or brackets. */
  'yaml/full-width-comma': { readonly found: string };
  /** A full-width bracket or brace around a list or map; `write` is its ASCII twin. */
  'yaml/full-width-bracket': { readonly found: string; readonly write: string };
  /** A full-width sign or curly quote inside a key that is not quoted; `write` is its ASCII twin. */
  'yaml/full-width-key': { readonly key: string; readonly character: string; readonly write: string };
  /** A full-width or no-break space directly after `:` or `-`, where an ordinary space belongs. */
  'yaml/wide-space': { readonly after: ':' | '-' };
  /** No space after the colon; `write` is the corrected text. */
  'yaml/colon-space': { readonly text: string; readonly write: string };
  /** No space after the dash of a list item; `write` is the corrected text. */
  'yaml/dash-space': { readonly text: string; readonly write: string };
  /** A line that is neither `key: value` nor a list item nor the rest of a text. */
  'yaml/no-colon': { readonly text: string };
  /** A value holds a colon and a space (`a: x: y`); `write` is the quoted form. */
  'yaml/colon-in-text': { readonly text: string; readonly write: string };
  /** Two parts in braces or brackets without a comma between them. */
  'yaml/missing-comma': Record<string, never>;
  /** A quote that is never closed. */
  'yaml/unclosed-quote': { readonly quote: '"' | "'" };
  /** A bracket or brace that is never closed; `close` is what is missing. */
  'yaml/unclosed-bracket': { readonly open: '[' | '{'; readonly close: ']' | '}' };
  /** A closing bracket or brace that nothing opened. */
  'yaml/extra-bracket': { readonly bracket: ']' | '}' };
  /** Text after a closing quote, bracket or brace. */
  'yaml/text-after-value': { readonly text: string };
  /** A backslash inside double quotes that YAML does not know. */
  'yaml/escape': { readonly escape: string };
  /** `#` directly after a value, without a space. */
  'yaml/comment-space': Record<string, never>;
  /** Anything else that is not YAML; `reason` is the yaml package's own code. */
  'yaml/syntax': { readonly reason: string };
}
