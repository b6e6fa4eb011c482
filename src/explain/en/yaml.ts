import type { YamlProblems } from '../../base/codes/yaml.ts';
import type { WordsFor } from '../problem-words.ts';

/** Reading the YAML text, for legal staff who do not program. */
export const yamlEn: WordsFor<YamlProblems> = {
  'yaml/too-large': ({ bytes, limit }) => ({
    what: `The file is too large: ${bytes} bytes, at most ${limit} are read.`,
    advice: 'One file holds one violation in one version: please split it.',
  }),
  'yaml/too-deep': ({ limit }) => ({
    what: `Brackets or indented parts stand inside each other more than ${limit} deep.`,
    advice:
      'No schedule needs this: look for opening brackets too many, or lines each indented further than the last.',
  }),
  'yaml/not-utf8': ({ guess }) => ({
    what: `The file is not saved as UTF-8${GUESSES[guess]}, so its characters cannot be read.`,
    advice: 'Open it in your editor, choose "Save as" and the encoding "UTF-8".',
  }),
  'yaml/control-character': ({ character }) => ({
    what: `A control character (${character}) stands here, which has no place in a text.`,
    advice: 'It was probably pasted from elsewhere: delete it and type this part again.',
  }),
  'yaml/invisible-character': ({ character }) => ({
    what: `A character that nobody can see (${character}) stands here; it makes two words differ that look the same.`,
    advice:
      'It was probably pasted from a web page: put the cursor here and delete it, or type the line again.',
  }),
  'yaml/empty': () => ({
    what: 'Nothing stands in the file, or only comments.',
    advice:
      'Write something into it; the first line of a schedule could be: schedule: cn/zhejiang/hangzhou/display-beyond-shopfront',
  }),
  'yaml/not-a-map': ({ found }) => ({
    what: `The file as a whole is a ${found}; it must be made of lines of the form "name: content".`,
    advice:
      'Begin with such lines: of a schedule for example title: Display beyond the shopfront; of a case facts: { area: 3.5 }',
  }),
  'yaml/several-documents': () => ({
    what: 'A second document begins here ("---", or text after "...").',
    advice: 'One file holds one schedule: delete the "---", or move what follows to a file of its own.',
  }),
  'yaml/directive': ({ text }) => ({
    what: `"${text}" is a directive of YAML; schedules have none.`,
    advice: 'Delete this line.',
  }),
  'yaml/anchor': ({ name }) => ({
    what: `"&${name}" is an anchor of YAML. Schedules have none: what applies must be visible where it stands.`,
    advice: `Delete "&${name}" and write the repeated part again; a text that begins with "&" goes in double quotes.`,
  }),
  'yaml/alias': ({ name }) => ({
    what: `"*${name}" is a reference of YAML. Schedules have none: what applies must be visible where it stands.`,
    advice: 'Write out the part that is meant; a text that begins with "*" goes in double quotes: "*note"',
  }),
  'yaml/tag': ({ tag }) => ({
    what: `"${tag}" is a type mark of YAML; schedules have none.`,
    advice: 'Delete it; a text that begins with "!" goes in double quotes: "!note"',
  }),
  'yaml/merge-key': () => ({
    what: '"<<" merges parts in YAML. Schedules do not: what applies must be visible where it stands.',
    advice: 'Delete this line and write out the entries that were to be merged.',
  }),
  'yaml/complex-key': () => ({
    what: 'A name belongs before the colon; here stands a list, a map or a name written with "?".',
    advice: 'Write one name; an interval as a name goes in double quotes: "(0..5]": 200',
  }),
  'yaml/empty-key': () => ({
    what: 'No name stands before the colon.',
    advice: 'Write the name before it, for example: title: Display beyond the shopfront',
  }),
  'yaml/reserved-key': ({ key }) => ({
    what: `"${key}" means something to programs and cannot be a name.`,
    advice: 'Choose another name, for example: area',
  }),
  'yaml/duplicate-key': ({ key }) => ({
    what: `"${key}" stands twice in the same part, so it is open which one applies.`,
    advice: 'Keep one; delete or rename the other.',
  }),
  'yaml/no-value': ({ key }) => ({
    what: `Nothing stands after "${key}".`,
    advice:
      'Write the content after the colon and a space, or delete the line. If the lines below are the content, indent them by two more spaces.',
  }),
  'yaml/empty-item': ({ index }) => ({
    what: `Item ${index} of this list is empty.`,
    advice: 'Write the item or delete it; for "whatever it is" write any: [any, company]',
  }),
  'yaml/extra-comma': () => ({
    what: 'There is a comma too many: nothing stands before it.',
    advice: 'Delete it, for example: [50, 200]',
  }),
  'yaml/indent-character': ({ character }) => ({
    what: `This line is indented with ${INDENTS[character]}; only ordinary spaces indent.`,
    advice:
      'Delete the space at the start of the line and indent again with the space bar, two spaces a level.',
  }),
  'yaml/indent': () => ({
    what: 'This line is not aligned with its neighbours, so it is open which part it belongs to.',
    advice:
      'Lines of one level start in the same column, the next level two spaces further: align it with the lines around it.',
  }),
  'yaml/must-quote': ({ text, write }) => ({
    what: `"${text}" holds signs that YAML uses itself; without quotes it is read as something else.`,
    advice: `Put it in double quotes: ${write}`,
  }),
  'yaml/comma-splits': ({ before, after, key }) => ({
    what: `The comma cuts one value in two: "${before}" and "${after}".`,
    advice:
      key !== undefined
        ? `Put all of the text in double quotes: ${key}: "${before}, ${after}"; or give it a line of its own`
        : 'If it is one value, put all of it in double quotes: "min(1, 2)"; for the higher or the lower of several write higher_of: [a, b] or lower_of: [a, b]; if it is several values, write a list: [a, b]',
  }),
  'yaml/comma-list': ({ text, write }) => ({
    what: `"${text}" has commas between several values, but no brackets of a list.`,
    advice: `If several values are meant, write: ${write}`,
  }),
  'yaml/thousands-comma': ({ text, write }) => ({
    what: `The comma in "${text}" separates thousands; it would be read as several numbers.`,
    advice: `Leave the comma out: ${write}`,
  }),
  'yaml/dash-for-any': () => ({
    what: 'A "-" alone begins a list in YAML; it does not mean "any".',
    advice: 'Write any, or leave the entry out: { grade: normal, area: any }',
  }),
  'yaml/list-on-key-line': () => ({
    what: 'The first item of a list stands on the line of its name.',
    advice:
      'Begin a new line after the colon, one line per item, each with "- "; or write it in brackets: options: [company, person]',
  }),
  'yaml/full-width-colon': ({ text, write }) => ({
    what: `"${text}" has a full-width colon (：), which YAML does not take as the end of the name.`,
    advice: `Use an ordinary colon and a space: ${write}`,
  }),
  'yaml/full-width-comma': ({ found }) => ({
    what: `A full-width "${found}" stands inside the brackets, so two parts are read as one.`,
    advice: `Use an ordinary comma (,), for example [company, person] or { grade: minor, area: "(0..5]" }.${
      found === '、' ? ' If it belongs to one word, put the whole word in double quotes.' : ''
    }`,
  }),
  'yaml/full-width-bracket': ({ found, write }) => ({
    what: `A full-width "${found}" stands around a list or a group of parts, which needs ordinary brackets.`,
    advice: `Use "${write}" instead, and ordinary forms of its partner and of the commas and colons between them: ${
      '[]'.includes(write) ? '[100, 3000]' : '{ to: 1, mode: half-up }'
    }. If it is really a text, put the whole text in double quotes.`,
  }),
  'yaml/full-width-key': ({ key, character, write }) => ({
    what: `The name "${key}" has the full-width character "${character}".`,
    advice: `Use "${write}" instead; if the name is really written so, put it in double quotes.`,
  }),
  'yaml/wide-space': ({ after }) => ({
    what: `A full-width or no-break space stands after "${after}", where an ordinary space belongs.`,
    advice: `Delete it and type a space after "${after}" with the space bar.`,
  }),
  'yaml/colon-space': ({ text, write }) => ({
    what: `"${text}" has no space after the colon, so YAML reads it as one word.`,
    advice: `Put a space after the colon: ${write}`,
  }),
  'yaml/dash-space': ({ text, write }) => ({
    what: `"${text}" has no space after the dash, so YAML does not read it as an item of a list.`,
    advice: `Put a space after the dash: ${write}`,
  }),
  'yaml/no-colon': ({ text }) => ({
    what: `"${text}" is neither "name: content" nor an item of a list, nor does it continue the text above.`,
    advice:
      'Add the colon and a space, for example: title: Display beyond the shopfront; a comment begins with "# ".',
  }),
  'yaml/colon-in-text': ({ text, write }) => ({
    what: `"${text}" holds another colon with a space, so it is open which one ends the name.`,
    advice: `If all of it is text, put it in double quotes: ${write}`,
  }),
  'yaml/missing-comma': () => ({
    what: 'There is no comma between two parts inside brackets.',
    advice: 'Put a comma between them: { grade: minor, area: "(0..5]" }',
  }),
  'yaml/unclosed-quote': ({ quote }) => ({
    what: `The quote ${quote} is opened here and never closed.`,
    advice: `Put ${quote} at the end of the text: ${quote}(0..5]${quote}`,
  }),
  'yaml/unclosed-bracket': ({ open, close }) => ({
    what: `The "${open}" that opens here has no "${close}".`,
    advice: `Add the "${close}"; if it is part of an interval, put the interval in double quotes: "[0..3)"`,
  }),
  'yaml/extra-bracket': ({ bracket }) => ({
    what: `Nothing was opened that this "${bracket}" could close.`,
    advice: `Delete it or add the opening "${bracket === ']' ? '[' : '{'}"; if it is part of an interval, put the interval in double quotes: "(3..6]"`,
  }),
  'yaml/text-after-value': ({ text }) => ({
    what: `The value has ended (its quote or bracket is closed), but "${text}" follows.`,
    advice: 'Delete what follows, or move it inside the quotes or brackets; a comment begins with " # ".',
  }),
  'yaml/escape': ({ escape: found }) => ({
    what: `YAML does not know "${found}": inside double quotes a backslash has a meaning of its own.`,
    advice: `Use single quotes: 'a\\b'; or write the backslash twice.`,
  }),
  'yaml/comment-space': () => ({
    what: '"#" stands directly after a value: it could be a comment or a part of the value.',
    advice:
      'For a comment put a space before the "#"; for a part of the value put the value in double quotes: "A#1"',
  }),
  'yaml/syntax': ({ reason }) => ({
    what: `This is not YAML (${reason}).`,
    advice:
      'Compare with the lines around it: indentation, a space after the colon, quotes and brackets in pairs; values with special signs go in double quotes: "(3..6]"',
  }),
};

const GUESSES = {
  'utf-16': ' (it looks like UTF-16)',
  gb18030: ' (it looks like GBK or GB18030)',
  unknown: '',
};

const INDENTS = { tab: 'a tab', 'full-width': 'a full-width space', 'no-break': 'a no-break space' };
