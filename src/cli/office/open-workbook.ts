import { strFromU8, unzipSync } from 'fflate';
import { TABLE_LIMITS } from '../../import-table.ts';
import type { ProblemParams, Result } from '../../index.ts';
import { readXml } from './read-xml.ts';

/** The XML of a workbook's parts, taken out of their archive. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly strings: string;
  readonly styles: string;
  readonly date1904: boolean;
}

/** All that is read of the archive, once unpacked; sheets of a workbook. */
const UNPACKED = 32_000_000;
const MOST_SHEETS = 50;

type Why = ProblemParams['import/no-workbook']['why'];

/** Opens a workbook with bounds on all that it makes of itself. */
export function openWorkbook(bytes: Uint8Array, file: string): Result<Workbook> {
  const refuse = (why: Why): Result<never> => ({
    ok: false,
    problems: [{ code: 'import/no-workbook', params: { file, why } }],
  });
  const tooLarge = (what: 'bytes' | 'unpacked', limit: number): Result<never> => ({
    ok: false,
    problems: [{ code: 'import/too-large', params: { file, what, limit } }],
  });
  if (bytes.length > TABLE_LIMITS.bytes) return tooLarge('bytes', TABLE_LIMITS.bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse('old-xls');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('no-zip');
  const parts = unpack(bytes);
  if (parts === 'unpacked') return tooLarge('unpacked', UNPACKED);
  if (parts === 'damaged') return refuse('damaged');
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array(0));
  const listed: { name: string; id: string }[] = [];
  let date1904 = false;
  const targets = new Map<string, string>();
  const fault =
    readXml(part('xl/workbook.xml'), {
      open: (name, attributes) => {
        if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' });
      },
    }) ??
    readXml(part('xl/_rels/workbook.xml.rels'), {
      open: (name, attributes) => {
        if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      },
    });
  if (fault) return refuse(fault);
  if (listed.length === 0 || listed.length > MOST_SHEETS) return refuse('no-sheets');
  const sheets = listed.map(({ name, id }) => {
    const target = targets.get(id) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name, xml: parts[path] };
  });
  if (sheets.some(({ xml }) => xml === undefined)) return refuse('damaged');
  return {
    ok: true,
    value: {
      sheets: sheets.map(({ name, xml }) => ({ name, xml: strFromU8(xml ?? new Uint8Array(0)) })),
      strings: part('xl/sharedStrings.xml'),
      styles: part('xl/styles.xml'),
      date1904,
    },
  };
}

/** The parts that are read, and no others; never more bytes than the archive says and is allowed to say. */
function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | 'unpacked' | 'damaged' {
  let room = UNPACKED;
  const seen = new Set<string>();
  let twice = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
            name,
          )
        )
          return false;
        twice ||= seen.has(name);
        seen.add(name);
        room -= originalSize;
        return room >= 0;
      },
    });
    if (room < 0) return 'unpacked';
    return twice || parts['xl/workbook.xml'] === undefined ? 'damaged' : parts;
  } catch {
    return 'damaged'; // fflate throws plain errors for what is no archive
  }
}
