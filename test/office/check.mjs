import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Writes tables with the built command line, has LibreOffice convert them, and looks for what must be there.

const home = process.argv[2];
const run = (command, ...args) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const cailiang = (...args) => run(process.execPath, 'dist/cli.js', ...args);
const convert = (to, ...files) =>
  run(
    'soffice',
    `-env:UserInstallation=file://${home}/profile`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    home,
    ...files,
  );
const at = (name) => join(home, name);

/** A simple one, a wide one, points, several fines, parties. */
const SCHEDULES = {
  shop: ['cn/zhejiang/hangzhou/display-beyond-shopfront', '特别严重', '1500 元以上 2000 元以下', '初次违法'],
  points: ['cn/guangdong/epa-water-over-standard', '饮用水水源一级保护区', '裁量百分值'],
  fines: ['cn/henan/lushi/construction-without-permit', '建设单位', '施工单位', '2 万元以上 3 万元以下'],
  parties: [
    'cn/zhejiang/jiaxing/occupation-13',
    '单位：2000 元以上 3000 元以下',
    '个人：600 元以上 1000 元以下',
  ],
};

for (const [name, [id]] of Object.entries(SCHEDULES)) {
  for (const format of ['docx', 'xlsx']) cailiang('table', id, '--out', at(`${name}-${format}.${format}`));
}
const files = (format) => Object.keys(SCHEDULES).map((name) => at(`${name}-${format}.${format}`));
convert('pdf', ...files('docx'), ...files('xlsx'));

/** Without spaces and line ends, which are the program's own. */
const squeezed = (text) => text.replace(/\s+/g, '');

let checked = 0;
for (const [name, [, ...texts]] of Object.entries(SCHEDULES)) {
  for (const format of ['docx', 'xlsx']) {
    const pdf = at(`${name}-${format}.pdf`);
    const pages = run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
    assert.ok(pages.length >= 1);
    const all = squeezed(pages.join(''));
    for (const text of ['行政处罚裁量基准表', '处罚依据', ...texts])
      assert.ok(all.includes(squeezed(text)), `${name}.${format} lacks ${text}`);
    pages.forEach((page, index) => {
      assert.ok(
        squeezed(page).includes(`—${index + 1}—`),
        `${name}.${format}: page ${index + 1} has no number`,
      );
      assert.ok(
        squeezed(page).includes('裁量阶次适用条件裁量幅度'),
        `${name}.${format}: page ${index + 1} has no head`,
      );
    });
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', pdf)) ?? [];
    assert.deepEqual([Math.round(width), Math.round(height)], [842, 595]); // A4, landscape, in points
    checked += 1;
  }
}

convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', at('parties-xlsx.xlsx'));
assert.match(
  readFileSync(at('parties-xlsx.csv'), 'utf8'),
  /轻微,占地面积 5 ㎡ 以下（不含本数）,"单位：500 元以上 1500 元以下\n个人：200 元以上 500 元以下"/,
);

// the filled-in example of the template, saved by LibreOffice as its own workbook: numbers and texts typed as it types them
cailiang('import', '--template', '--out', at('template.csv'));
const csv = readFileSync(at('template.csv'), 'utf8');
const example = csv
  .slice(csv.indexOf('# 示例 Example'))
  .split('\r\n')
  .slice(1)
  .map((line) => line.replace(/(^|,)("?)#(?! )/g, '$1$2'))
  .join('\n');
writeFileSync(at('filled.csv'), example);
convert('xlsx:Calc MS Excel 2007 XML', '--infilter=CSV:44,34,UTF8', at('filled.csv'));
const draft = cailiang('import', at('filled.csv'));
assert.equal(cailiang('import', at('filled.xlsx')).replace('filled.xlsx', 'filled.csv'), draft);
writeFileSync(at('draft.yaml'), draft);
assert.match(cailiang('fine', at('draft.yaml'), '违法面积=3.5'), /583 元/);

// the template itself opens, and what LibreOffice saves of it is the template still
cailiang('import', '--template', '--out', at('template.xlsx'));
mkdirSync(at('saved'));
convert('xlsx:Calc MS Excel 2007 XML', '--outdir', at('saved'), at('template.xlsx'));
const missing = (file) =>
  spawnSync(process.execPath, ['dist/cli.js', 'import', file, '--json'], { encoding: 'utf8' }).stdout;
const codes = (json) => JSON.parse(json).problems.map(({ code, params }) => [code, params.item]);
assert.deepEqual(codes(missing(at('saved/template.xlsx'))), codes(missing(at('template.xlsx'))));
assert.ok(codes(missing(at('template.xlsx'))).length > 0);

console.log(`${checked + 3} passed, 0 failed`);
