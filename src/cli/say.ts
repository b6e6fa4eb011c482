import pc from 'picocolors';
import { explainProblems } from '../index.ts';
import { readText } from '../node/index.ts';
import type { Answer, ExitCode, Io, Voice } from './io.ts';

/** Prints an answer: data as JSON on standard output, words for people, problems for people on standard error. */
export function say(io: Io, voice: Voice, answer: Answer): ExitCode {
  if (voice.json) {
    const data = 'problems' in answer ? { problems: answer.problems } : answer.data;
    io.out(`${JSON.stringify(data, null, 2)}\n`);
  } else if ('problems' in answer) {
    io.err(
      `${explainProblems(answer.problems, { locale: voice.lang, sources, colour: io.colour ? pc.createColors(true) : false })}\n`,
    );
  } else {
    io.out(answer.text.endsWith('\n') ? answer.text : `${answer.text}\n`);
  }
  return answer.exit;
}

function sources(file: string): string | undefined {
  const text = readText(file);
  return text.ok ? text.value : undefined;
}
