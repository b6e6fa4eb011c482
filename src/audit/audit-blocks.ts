import { cailiangError } from '../base/error.ts';
import type { Problem } from '../base/problem.ts';
import { problem } from '../base/problem.ts';
import type { AuditRecord } from '../model/audit.ts';
import type { AuditSummary } from '../model/audit-summary.ts';
import type { Plan } from '../model/plan.ts';
import type { RecordMap } from '../model/record-map.ts';
import { auditor } from './auditor.ts';
import type { Block, RecordForm } from './reading/block.ts';
import { readColumns } from './reading/columns.ts';
import { readJsonRecord } from './reading/json-record.ts';
import { readFields } from './reading/read-fields.ts';
import { type Encoding, eachRecord } from './reading/record-texts.ts';
import { summariser } from './summary/summarise.ts';
import { unreadable } from './unreadable.ts';
import { type FindingForm, printFinding, type Why } from './write-findings.ts';

/** All that a worker needs to know; plain data, so that it can be sent. */
export interface AuditSetup {
  readonly plans: readonly Plan[];
  readonly against: readonly Plan[];
  readonly map: RecordMap;
  readonly form: RecordForm;
  readonly encoding: Encoding;
  /** The fields of the header; of JSON Lines none. */
  readonly header: readonly string[];
  /** How findings are written; null where they are only counted. */
  readonly findings: FindingForm | null;
}

export interface AuditedBlock {
  /** The findings, in order, as text. */
  readonly text: string;
  readonly unlawful: number;
}

/** Audits blocks of records, one after the other. */
export interface BlockAuditor {
  readonly audit: (block: Block) => AuditedBlock;
  /** Of all blocks so far. */
  readonly summary: () => AuditSummary;
}

/**
 * @param why says why a record could not be recomputed
 * @throws CailiangError where the header does not fit, or a draft is of no schedule
 */
export function blockAuditor(setup: AuditSetup, why: Why): BlockAuditor {
  const { plans, against, findings } = setup;
  const { review } = auditor(plans, { against });
  const read = recordReader(setup);
  const counted = summariser();
  return {
    audit: (block) => {
      let text = '';
      let unlawful = 0;
      eachRecord(block, setup, (number, record, fault) => {
        const given = fault ? [fault] : read(record);
        const finding = isProblems(given) ? unreadable(undefined, number, given) : review(given, number);
        if (finding.code === 4) unlawful += 1;
        counted.add(finding);
        if (findings) text += printFinding(finding, findings, why, against.length > 0);
      });
      return { text, unlawful };
    },
    summary: counted.summary,
  };
}

type Read = (text: string) => AuditRecord | readonly Problem[];

const isProblems = (given: AuditRecord | readonly Problem[]): given is readonly Problem[] =>
  Array.isArray(given);

function recordReader({ form, header, plans, map }: AuditSetup): Read {
  const known = new Map(Object.entries(map.schedules ?? {}));
  const named = (record: AuditRecord): AuditRecord => {
    const id = known.get(record.schedule);
    return id === undefined ? record : { ...record, schedule: id };
  };
  if (form === 'jsonl') {
    return (text) => {
      const record = readJsonRecord(text);
      return record.ok ? named(record.value) : record.problems;
    };
  }
  const columns = readColumns(header, plans, map);
  if (!columns.ok) throw cailiangError(columns.problems);
  const { count, read } = columns.value;
  return (text) => {
    const row = readFields(text);
    if ('badColumn' in row) return [problem('audit/quote', { column: row.badColumn })];
    const { fields } = row;
    if (fields.length !== count) return [problem('audit/columns', { found: fields.length, expected: count })];
    return named(read(fields));
  };
}
