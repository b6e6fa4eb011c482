import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/index.ts';
import { loadSchedules } from '../../src/node/index.ts';

const FOLDER = fileURLToPath(new URL('../../schedules', import.meta.url));

/** The index of all schedules, docs/schedules.md: by country and place, each with its law, version and examples. */
export function schedulesPage(): string {
  const { plans } = loadSchedules(FOLDER);
  const examples = plans.reduce((sum, plan) => sum + plan.examples.length, 0);
  const groups = [...new Set(plans.map(groupOf))];
  return [
    '# 裁量基准一览 / Index of the schedules',
    '',
    'Generated: `UPDATE=1 npx vitest run --config test/vitest.config.ts test/docs/schedules.test.ts`',
    '',
    `${plans.length} files, ${examples} worked examples. “假定” counts what a file fills in where its source is silent.`,
    ...groups.flatMap((group) => [
      '',
      `## ${group}`,
      '',
      ...table(plans.filter((plan) => groupOf(plan) === group)),
    ]),
    '',
  ].join('\n');
}

const groupOf = ({ schedule }: Plan): string => schedule.split('/').slice(0, -1).join('/');

function table(plans: readonly Plan[]): readonly string[] {
  return [
    '| 编号 / id | 违法行为 / violation | 依据 / law | 版本 / from | 罚款 / fines | 示例 | 假定 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...plans.map(row),
  ];
}

function row({ schedule, title, basis, version, effective, fines, examples, assumptions }: Plan): string {
  const law = [
    ...new Set(basis.map(({ law, article }) => (article === undefined ? law : `${law} ${article}`))),
  ];
  const until = effective.to === undefined ? '' : ` – ${effective.to}`;
  const payers = [...new Set(fines.map(({ payer }) => payer))].join('、');
  const cells = [
    `\`${schedule}\``,
    title,
    law.join('；'),
    version + until,
    payers,
    examples.length,
    assumptions.length,
  ];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
