import pc from 'picocolors';
import { explainProblems, type Problem } from '../index.ts';
import { readText } from '../node/index.ts';
import type { Answer, ExitCode, Io, Voice } from './io.ts';

/** Prints an answer: data as JSON on standard output, words for people, problems for people on standard error. */
export function say(io: Io, voice: Voice, answer: Answer): ExitCode {
  if ('said' in answer) return answer.exit;
  if ('usage' in answer) io.err(`${answer.usage}\n`);
  else if ('problems' in answer) {
    if (voice.json) printJson(io, { problems: answer.problems });
    else printProblems(io, voice, answer.problems);
  } else if (voice.json) printJson(io, answer.data);
  else {
    io.out(answer.text.endsWith('\n') ? answer.text : `${answer.text}\n`);
    if (answer.beside) printProblems(io, voice, answer.beside);
  }
  return answer.exit;
}

const printJson = (io: Io, data: unknown): void => io.out(`${JSON.stringify(data, null, 2)}\n`);

function printProblems(io: Io, { lang }: Voice, problems: readonly Problem[]): void {
  const colour = io.colour ? pc.createColors(true) : false;
  const columns = Math.min(io.columns, 80);
  io.err(`${explainProblems(problems, { locale: lang, sources, colour, columns })}\n`);
}

function sources(file: string): string | undefined {
  const text = readText(file);
  return text.ok ? text.value : undefined;
}
