import { evaluateStep, type Halt, isHalt, type Run } from './evaluate.ts';

/** Works a step out; what halted it, if anything did. */
export function attempt(run: Run, step: string): Halt | undefined {
  try {
    evaluateStep(run, step);
    return undefined;
  } catch (thrown) {
    if (isHalt(thrown)) return thrown;
    throw thrown;
  }
}
