import { describe, expect, it } from 'vitest';
import { scaleTo } from '../../../src/workbench/chart/scale.ts';
import { inLanguage } from '../../../src/workbench/editor/json-schema.ts';
import { crewOf } from '../../../src/workbench/page/crew.ts';
import { hashOf, routeOf } from '../../../src/workbench/page/route.ts';
import { EN } from '../../../src/workbench/page/words-en.ts';
import { ZH } from '../../../src/workbench/page/words-zh.ts';

describe('the address', () => {
  it('leads back to where it came from', () => {
    const route = { view: 'compute', file: 'schedules/中国/a b.yaml' } as const;
    expect(routeOf(hashOf(route))).toEqual(route);
    expect(routeOf(hashOf({ view: 'write' }))).toEqual({ view: 'write' });
  });

  it.each(['', '#', '#nowhere', '#nowhere/'])('begins with reading at %j', (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'read' });
  });

  it('survives being cut short', () => {
    expect(routeOf('#read/%E4%B8')).toEqual({ view: 'read', file: '%E4%B8' });
  });
});

describe('sums in words', () => {
  it.each([
    ['50', '2000', '50 至 2000 元'],
    ['100000', '1000000', '10 万元至 100 万元'],
    ['0.03', '100000000000', '0.03 元至 1000 亿元'],
    ['20000', undefined, '2 万元以上'],
    ['5000', '15000', '5000 元至 1.5 万元'],
    ['2758207.48', '9000000', '2758207.48 元至 900 万元'],
  ])('%s to %s', (low, high, says) => {
    expect(ZH.between(low, high, 'CNY')).toBe(says);
  });

  it('stand on an axis in the unit of its greatest', () => {
    const wan = scaleTo(1_000_000, ZH);
    expect([wan.unit, wan.label(400_000), wan.label(0)]).toEqual(['万', '40', '0']);
    expect(scaleTo(2000, ZH).label(1500)).toBe('1500');
    expect(scaleTo(1_000_000, EN).label(400_000)).toBe('400000');
  });
});

describe('help', () => {
  it('speaks the language of the page', () => {
    expect([
      inLanguage('施行期间 / Days in force', 'zh'),
      inLanguage('施行期间 / Days in force', 'en'),
    ]).toEqual(['施行期间', 'Days in force']);
    expect(inLanguage('only one', 'en')).toBe('only one');
  });
});

describe('the crew', () => {
  /** A worker that answers when it is told to. */
  function fakes() {
    const made: { asked: { id: number; input: unknown }[]; worker: Worker; ended: boolean }[] = [];
    const start = (): Worker => {
      const one = { asked: [] as { id: number; input: unknown }[], ended: false, worker: {} as Worker };
      Object.assign(one.worker, {
        postMessage: (question: { id: number; input: unknown }) => one.asked.push(question),
        terminate: () => {
          one.ended = true;
        },
      });
      made.push(one);
      return one.worker;
    };
    const answer = (at: number, index: number, value: unknown): void => {
      const { worker, asked } = made[at] ?? expect.fail('there is such a worker');
      worker.onmessage?.({ data: { id: asked[index]?.id, value } } as MessageEvent);
    };
    return { made, start, answer };
  }

  it('keeps of a channel the question at work and the newest', async () => {
    const { made, start, answer } = fakes();
    const crew = crewOf(start);
    const about = (file: string) => ({ source: { file }, lang: 'zh' }) as const;
    const first = crew.ask('a', 'problems', about('1'));
    crew.ask('a', 'problems', about('2'));
    const last = crew.ask('a', 'problems', about('3'));
    expect(made[0]?.asked.map(({ input }) => input)).toEqual([about('1')]);
    answer(0, 0, 'one');
    expect(await first).toBe('one');
    expect(made[0]?.asked.map(({ input }) => input)).toEqual([about('1'), about('3')]);
    answer(0, 1, 'three');
    expect(await last).toBe('three');
  });

  it('tells whoever waits that a worker died, and employs another one', async () => {
    const { made, start, answer } = fakes();
    const crew = crewOf(start);
    const lost = crew.ask('a', 'jsonSchema', null);
    made[0]?.worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(lost).rejects.toThrow('out of memory');
    expect(made[0]?.ended).toBe(true);
    const next = crew.ask('a', 'jsonSchema', null);
    answer(1, 0, 'here');
    expect(await next).toBe('here');
  });
});
