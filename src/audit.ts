export { type AuditedBlock, type AuditSetup, type BlockAuditor, blockAuditor } from './audit/audit-blocks.ts';
export { type Auditor, type AuditorOptions, auditor } from './audit/auditor.ts';
export { type Block, RECORD_LIMIT, type RecordForm } from './audit/reading/block.ts';
export { type CutOptions, type Cutter, cutBlocks } from './audit/reading/cut-blocks.ts';
export { type Header, readHeader } from './audit/reading/header.ts';
export type { Encoding } from './audit/reading/record-texts.ts';
export { readSummary } from './audit/summary/read-summary.ts';
export { mergeSummaries, type Summariser, summariser } from './audit/summary/summarise.ts';
export {
  type AuditView,
  type Departures,
  departed,
  LEVEL,
  type NamedTally,
  reviewed,
  type Spread,
  viewOf,
} from './audit/summary/view.ts';
export { type FindingForm, findingsHeader, printFinding, type Why } from './audit/write-findings.ts';
export type {
  AuditCode,
  AuditFinding,
  AuditFindingName,
  AuditNote,
  AuditRecord,
  DraftChange,
  DraftFinding,
} from './model/audit.ts';
export type {
  AlikeCases,
  AuditSummary,
  DraftTally,
  Money,
  NamedCase,
  SampleCase,
  Table,
  Tally,
  WorstCase,
} from './model/audit-summary.ts';
