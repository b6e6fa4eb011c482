// Writes decided cases as CSV: node make-records.mjs COUNT FILE
// Half agree with the rules; the others are spread over the range. Names and reasons in Chinese, some quoted.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const [count, file] = [Number(process.argv[2]), process.argv[3]];
const out = createWriteStream(file, { highWaterMark: 1 << 22 });

/** mulberry32 (public domain): the same file every time. */
let seed = 20101101;
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const two = (n) => String(n).padStart(2, '0');

/** Upper ends of the grades, in hundredths of a square metre, and their bands. */
const GRADES = [
  [0, 100, 50, 200],
  [100, 300, 200, 500],
  [300, 600, 500, 1000],
  [600, 1000, 1000, 1500],
  [1000, 2000, 1500, 2000],
];

/** The fine of the example schedule in floats: near enough for a bench, whose findings nobody reads. */
function fine(area, first) {
  const [low, high, min, max] = GRADES.find(([, top]) => area <= top) ?? [0, 1, 2000, 2000];
  const place = Math.min(1, (area - low) / (high - low));
  return Math.max(50, Math.round((min + (max - min) * place) * (first ? 0.8 : 1)));
}

let text = 'case,schedule,organ,officer,on,decided,area,first,amount,reason\n';
for (let number = 1; number <= count; number += 1) {
  const area = 1 + below(2500);
  const first = random() < 0.2;
  const day = [2011 + below(14), 1 + below(12), 1 + below(28)];
  const on = `${day[0]}-${two(day[1])}-${two(day[2])}`;
  const right = fine(area, first);
  const amount = random() < 0.5 ? right : Math.max(0, right + below(800) - 400);
  const reason = amount === right ? '' : random() < 0.5 ? '当事人主动配合，积极整改' : '"情节轻微,已整改"';
  const organ = below(300);
  text += `杭城罚〔${day[0]}〕${number}号,cn/zhejiang/hangzhou/display-beyond-shopfront,第${organ}综合行政执法队,执法员${organ}-${below(20)},${on},${day[0] + 1}-${two(day[1])}-${two(day[2])},${Math.floor(area / 100)}.${two(area % 100)},${first ? '是' : ''},${amount},${reason}\n`;
  if (text.length > 1 << 20) {
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
}
out.end(text);
await once(out, 'finish');
