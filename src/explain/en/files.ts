import type { FilesProblems } from '../../base/codes/files.ts';
import type { WordsFor } from '../problem-words.ts';
import { listEn } from './words.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: ': no permission',
  EPERM: ': no permission',
  EISDIR: ': this is a folder',
  ENOENT: ': there is no such folder',
  ENOTDIR: ': this is no folder',
  ELOOP: ': links that lead to each other without an end',
  ENOSPC: ': the disk is full',
};

/** Files and folders. */
export const filesEn: WordsFor<FilesProblems> = {
  'files/not-found': ({ file }) => ({
    what: `"${file}" was not found: there is no such file or folder.`,
    advice:
      'Check its name, of a file with the ending, and the folder that it is in; a path that is not written in full begins where the command is run.',
  }),
  'files/unreadable': ({ file, reason }) => ({
    what: `The system refuses to read "${file}" (${reason}${REASONS[reason] ?? ''}).`,
    advice:
      'Check whether it is a file or a folder, that you may read it, and that no other program holds it.',
  }),
  'files/unwritable': ({ file, reason }) => ({
    what: `The system refuses to write "${file}" (${reason}${REASONS[reason] ?? ''}).`,
    advice: 'Check that the folder exists and that you may write there, or choose another place.',
  }),
  'files/unknown-schedule': ({ id, folders }) => ({
    what: `No schedule has the id "${id}".`,
    advice: `Folders searched: ${listEn(folders, false)}. "cailiang show" lists the schedules; the path of a file will do as well.`,
  }),
  'files/version-needed': ({ id, versions }) => ({
    what: `"${id}" has several versions, and it is not said which one is meant.`,
    advice: `Write @ and the version behind the id: ${versions.map((version) => `${id}@${version}`).join(', ')}`,
  }),
  'files/several-schedules': ({ folder, schedules }) => ({
    what: `"${folder}" is a folder with ${schedules.length} schedule${schedules.length === 1 ? '' : 's'} in it, and it is not said which one is meant.`,
    advice: `Name one of them: ${listEn(schedules, false)}; "cailiang show ${folder}" lists them with their titles.`,
  }),
  'files/no-schedules': ({ folder }) => ({
    what: `The folder "${folder}" holds no schedule files (.yaml).`,
    advice: 'Check the folder, for example: cailiang check schedules',
  }),
  'files/schedule-needed': () => ({
    what: 'It is not said which schedule to use.',
    advice:
      'Name a file or an id: cailiang fine cn/zhejiang/hangzhou/display-beyond-shopfront area=3.5; "cailiang show" lists the schedules.',
  }),
  'files/id-mismatch': ({ id, expected }) => ({
    what: `The id in the file is "${id}"; from where the file lies it should be "${expected}".`,
    advice: `Write schedule: ${expected}, or move the file to the folder that fits its id.`,
  }),
};
