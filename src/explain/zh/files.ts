import type { FilesProblems } from '../../base/codes/files.ts';
import type { WordsFor } from '../problem-words.ts';
import { listZh } from './words.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '，没有权限',
  EPERM: '，没有权限',
  EISDIR: '，这是一个文件夹',
  ENOENT: '，文件夹不存在',
  ENOTDIR: '，这不是文件夹',
  ELOOP: '，符号链接互相指向，没有尽头',
  ENOSPC: '，磁盘已满',
};

/** Files and folders. */
export const filesZh: WordsFor<FilesProblems> = {
  'files/not-found': ({ file }) => ({
    what: `找不到“${file}”：没有这个文件或者文件夹。`,
    advice: '请核对名称（文件连同后缀）和所在的文件夹；没有写全路径的，从运行命令的文件夹找起。',
  }),
  'files/unreadable': ({ file, reason }) => ({
    what: `系统不让读取“${file}”（${reason}${REASONS[reason] ?? ''}）。`,
    advice: '请检查它是文件还是文件夹、您有没有读取的权限，或者它是否正被别的程序占用。',
  }),
  'files/unwritable': ({ file, reason }) => ({
    what: `系统不让写入“${file}”（${reason}${REASONS[reason] ?? ''}）。`,
    advice: '请检查文件夹是否存在、您有没有写入的权限，或者换一个位置。',
  }),
  'files/unknown-schedule': ({ id, folders }) => ({
    what: `没有标识为“${id}”的裁量基准。`,
    advice: `找过的文件夹：${listZh(folders, false)}。用 cailiang show 可以查看已有的裁量基准；也可以直接写文件的路径。`,
  }),
  'files/version-needed': ({ id, versions }) => ({
    what: `“${id}”有几个版本，没有写明用哪一个。`,
    advice: `请在标识后写 @ 和版本：${versions.map((version) => `${id}@${version}`).join('、')}`,
  }),
  'files/several-schedules': ({ folder, schedules }) => ({
    what: `“${folder}”是一个文件夹，里面有 ${schedules.length} 个裁量基准，没有写明用哪一个。`,
    advice: `请写明其中一个：${listZh(schedules, false)}；用 cailiang show ${folder} 可以逐个查看。`,
  }),
  'files/no-schedules': ({ folder }) => ({
    what: `文件夹“${folder}”里没有裁量基准文件（.yaml）。`,
    advice: '请核对文件夹，例如：cailiang check schedules',
  }),
  'files/schedule-needed': () => ({
    what: '没有写明用哪一份裁量基准。',
    advice:
      '请写文件的路径或者标识，例如：cailiang fine cn/zhejiang/hangzhou/display-beyond-shopfront area=3.5；用 cailiang show 查看已有的裁量基准。',
  }),
  'files/id-mismatch': ({ id, expected }) => ({
    what: `文件里的标识是“${id}”，按它所在的位置应当是“${expected}”。`,
    advice: `请改写为 schedule: ${expected}，或者把文件移到与标识相应的文件夹。`,
  }),
};
