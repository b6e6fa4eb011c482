import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts } from '../../../src/base/pack-parts.ts';
import { unpackParts } from '../../../src/base/unpack-parts.ts';

const through = (value: unknown): unknown => {
  const { parts, value: packed } = JSON.parse(JSON.stringify(packParts(value)));
  return unpackParts(parts, packed)?.value;
};

describe('packing', () => {
  const long = { node: 'fact', fact: 'area of the place' };

  it('says a part once that stands in several places', () => {
    expect(packParts([long, { ...long }, 1])).toEqual({ parts: [long], value: [{ $: 0 }, { $: 0 }, 1] });
  });

  it('packs parts of parts, and parts that stand but once in one of them not', () => {
    const pair = { left: long, right: 'the other one' };
    expect(packParts([pair, pair])).toEqual({ parts: [pair], value: [{ $: 0 }, { $: 0 }] });
    expect(packParts([pair, pair, long])).toEqual({
      parts: [long, { left: { $: 0 }, right: 'the other one' }],
      value: [{ $: 1 }, { $: 1 }, { $: 0 }],
    });
  });

  it('leaves short parts, and members that are undefined out', () => {
    expect(packParts({ a: [1], b: [1], c: undefined })).toEqual({ parts: [], value: { a: [1], b: [1] } });
  });

  it('changes nothing of any JSON', () => {
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"$"'));
    fc.assert(
      fc.property(json, json, (a, b) => {
        const value = JSON.parse(JSON.stringify({ a, b, again: [a, b, { a, b }] }));
        expect(through(value)).toEqual(value);
      }),
    );
  });

  it('gives parts that are the same as one object', () => {
    const [first, second] = through([long, { ...long }]) as readonly unknown[];
    expect(first).toBe(second);
  });
});

describe('unpacking refuses', () => {
  it.each([
    ['a part that comes later', [[{ $: 1 }], [1]], { $: 0 }],
    ['a part of itself', [[{ $: 0 }]], { $: 0 }],
    ['a part that is not there', [], { $: 0 }],
    ['a part before the first', [[1]], { $: -1 }],
    ['half a part', [[1], [2]], { $: 0.5 }],
  ])('%s', (_, parts, value) => {
    expect(unpackParts(parts, value)).toBeUndefined();
  });

  it('what would be too large when written out', () => {
    // 60 parts, each twice the one before: 2 ** 60 members
    const parts = [[1], ...Array.from({ length: 60 }, (_, index) => [{ $: index }, { $: index }])];
    expect(unpackParts(parts, { $: 60 })).toBeUndefined();
  });
});
