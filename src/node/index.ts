export { listSchedules } from './list-schedules.ts';
export {
  findSchedule,
  idBelow,
  includeFrom,
  type LoadedSchedules,
  loadById,
  loadSchedule,
  loadSchedules,
  loadVersions,
} from './load-schedule.ts';
export { kindOf, readText } from './read-file.ts';
