import * as z from 'zod';
import type { Basis } from '../model/plan.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';

/** A ground as Chinese texts cite it: the law, from 第…条 on the article, behind a colon the wording. */
const CITATION = /^([^：:]*?)(第[一二三四五六七八九十百千零〇0-9]+条[^：:]*)(?:[：:](.*))?$/s;

const lawOnly: z.ZodType<Basis> = text.transform((written): Basis => {
  const [, law, article, wording] = CITATION.exec(written) ?? [];
  if (!law || article === undefined) return { law: written };
  return { law, article, ...(wording !== undefined && wording !== '' && { text: wording.trim() }) };
});

const lawAndArticle: z.ZodType<Basis> = map({
  law: text.describe('法律、法规、规章或者文件名称 / Name of the law'),
  article: text.exactOptional().describe('条、款、项 / Article'),
  text: text.exactOptional().describe('原文 / Its wording'),
  source: text.exactOptional().describe('出处（网址或者文号） / Where it was published'),
  read: text.exactOptional().describe('查阅情况：何时、读了哪些 / When and how much of it was read'),
});

const listed = z.array(byShape<Basis>({ text: lawOnly, map: lawAndArticle })).min(1);

/** The legal grounds of something: a text, one ground with its parts, or a list of either. */
export const basis: z.ZodType<readonly Basis[]> = byShape<readonly Basis[]>(
  {
    text: lawOnly.transform((ground) => [ground]),
    map: lawAndArticle.transform((ground) => [ground]),
    list: listed,
  },
  'basis',
);
