import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { spotAt } from '../../../src/workbench/editor/path-at.ts';

/** Where the mark | stands in a text. */
function spot(marked: string) {
  const at = marked.indexOf('|');
  const { path, of, from } = spotAt(Text.of(marked.replace('|', '').split('\n')), at);
  return [path.join('/'), of, marked.slice(from, at)];
}

describe('where the cursor stands', () => {
  it.each([
    ['sched|', '', 'key', 'sched'],
    ['currency: CN|', 'currency', 'value', 'CN'],
    ['facts:\n  area:\n    ki|', 'facts/area', 'key', 'ki'],
    ['facts:\n  area:\n    kind: qu|', 'facts/area/kind', 'value', 'qu'],
    ['facts:\n  area: { label: 面积, ki|', 'facts/area', 'key', 'ki'],
    ['facts:\n  area: { label: 面积, kind: mo|', 'facts/area/kind', 'value', 'mo'],
    ['fines:\n  - payer: 当事人\n    ra|', 'fines/-', 'key', 'ra'],
    ['fines:\n  - pa|', 'fines/-', 'key', 'pa'],
    ['fines:\n  - payer: 当事人\n    place: { al|', 'fines/-/place', 'key', 'al'],
    ['grades:\n  rows:\n    - { grade: 轻微, ar|', 'grades/rows/-', 'key', 'ar'],
    ['basis: [ { law: 某法, te|', 'basis/-', 'key', 'te'],
    ['facts:\n  area:\n    kind: quantity\nfin|', '', 'key', 'fin'],
    ['facts:\n  # 说明:\n\n  area:\n    la|', 'facts/area', 'key', 'la'],
  ])('%j', (marked, path, of, typed) => {
    expect(spot(marked)).toEqual([path, of, typed]);
  });
});
