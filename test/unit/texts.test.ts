import { describe, expect, test } from 'vitest';
import { parseSchedule, safeParseCase, safeParseRecordMap, safeParseSchedule } from '../../src/index.ts';

describe('what is no text is told as what it is', () => {
  const bytes = new TextEncoder().encode('schedule: cn/test/shop');

  test.each([
    ['parseSchedule', parseSchedule],
    ['parseSchedule', safeParseSchedule],
    ['safeParseCase', safeParseCase],
    ['safeParseRecordMap', safeParseRecordMap],
  ] as const)('%s', (name, parse) => {
    for (const [given, found] of [
      [bytes, 'bytes'],
      [Buffer.from(bytes), 'bytes'],
      [null, 'null'],
      [undefined, 'undefined'],
      [{}, 'object'],
    ] as const)
      expect(() => parse(given as never)).toThrow(
        new TypeError(`${name} takes the text of a file, not ${found}; decodeSchedule makes text of bytes`),
      );
  });
});

describe('a case as text', () => {
  const factsOf = (text: string) => {
    const read = safeParseCase(text);
    return read.ok && 'facts' in read.value ? read.value.facts : read;
  };

  test('true and false without quotation marks are booleans, numbers and the rest texts', () => {
    const json =
      '{ "facts": { "a": true, "b": false, "c": "true", "d": 1.50, "e": [ { "f": true, "g": "no" } ] } }';
    expect(factsOf(json)).toEqual({
      a: true,
      b: false,
      c: 'true',
      d: '1.50',
      e: [{ f: true, g: 'no' }],
    });
    expect(factsOf('facts: { a: true, b: yes, c: "false" }')).toEqual({ a: true, b: 'yes', c: 'false' });
  });

  test('in several acts too', () => {
    const read = safeParseCase('acts: [ { schedule: a/b, facts: { first: true } } ]');
    expect(read.ok && 'acts' in read.value && read.value.acts[0]?.facts).toEqual({ first: true });
  });
});
