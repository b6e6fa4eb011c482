import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/parse/decode.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { expected } from '../../reject/yaml/expected.ts';
import { brief } from './problems-of.ts';

const folder = new URL('../../reject/yaml/', import.meta.url);

describe('each file of test/reject/yaml is refused for its one fault', () => {
  it.each(Object.entries(expected))('%s', (name, places) => {
    const decoded = decodeSource(readFileSync(new URL(`${name}.yaml`, folder)), name);
    const result = decoded.ok ? parseSource(decoded.value, name) : decoded;
    expect(result.ok ? [] : result.problems.map(brief)).toEqual(places.map((place) => `${name} ${place}`));
  });

  it('has an expectation for each file', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    expect(files.sort()).toEqual(
      Object.keys(expected)
        .map((name) => `${name}.yaml`)
        .sort(),
    );
  });
});
