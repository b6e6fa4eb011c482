import { auditFiles } from '../audit/audit-files.ts';
import type { AuditOptions } from '../audit/options.ts';
import { type AddCommand, voiceOf } from './command.ts';

/** `cailiang audit RECORDS`: every decided fine against the rules. */
export const audit: AddCommand = (command, words, io, reply) => {
  const { audit: own, values } = words;
  command('audit', own.about)
    .argument(words.names.records, own.records)
    .option(`--schedules ${values.folder}`, own.schedules)
    .option(`--map ${values.file}`, own.map)
    .option(`--out ${values.file}`, own.out)
    .addOption(words.choice('--format <auto|jsonl|csv>', own.format, ['auto', 'jsonl', 'csv'], 'auto'))
    .addOption(words.choice('--encoding <utf-8|gb18030>', own.encoding, ['utf-8', 'gb18030'], 'utf-8'))
    .option(`--against ${values.file}`, own.against)
    .option(`--report ${values.file}`, own.report)
    .option(`--summary ${values.file}`, own.summary)
    .option('--merge', own.merge)
    .option(`--jobs ${values.number}`, words.jobs)
    .option('--json', words.json)
    .action((records: readonly string[], options: AuditOptions) => {
      reply(voiceOf(options), auditFiles(records, options, io));
    });
};
