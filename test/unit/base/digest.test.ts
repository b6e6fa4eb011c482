import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/base/digest.ts';

describe('digest', () => {
  it('is the SHA-256 of the canonical JSON in UTF-8', () => {
    const hex = createHash('sha256').update('{"a":"违法面积","b":[1,null]}', 'utf8').digest('hex');
    expect(digest({ b: [1, null], a: '违法面积', c: undefined })).toBe(`sha256:${hex}`);
  });

  it('does not depend on the order of keys, and does on that of lists', () => {
    expect(digest({ a: 1, b: 2 })).toBe(digest({ b: 2, a: 1 }));
    expect(digest([1, 2])).not.toBe(digest([2, 1]));
  });

  it('refuses what is not JSON', () => {
    expect(() => digest({ a: 1n })).toThrow(TypeError);
  });
});
