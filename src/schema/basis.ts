import * as z from 'zod';
import type { Basis } from '../model/plan.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';

const lawOnly: z.ZodType<Basis> = text.transform((law) => ({ law }));

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
