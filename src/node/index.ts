export {
  type AuditStreamOptions,
  type AuditStreamResult,
  auditStream,
} from './audit/audit-stream.ts';
export type { Workers } from './audit/crew.ts';
export { findSchedule, idBelow } from './find-schedule.ts';
export { listSchedules } from './list-schedules.ts';
export {
  foldersAbove,
  includeFrom,
  type LoadedSchedules,
  loadById,
  loadSchedule,
  loadSchedules,
  loadVersions,
} from './load-schedule.ts';
export { kindOf, readBytesOf, readText, writeText } from './read-file.ts';
