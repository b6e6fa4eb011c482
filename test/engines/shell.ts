import { runCorpus } from './corpus.ts';

// Runs in the shell of an engine, with nothing of Node or of a browser about.

declare const PLANS: string;
declare const CASES_EACH: number;
declare const document: unknown;
declare const print: ((text: string) => void) | undefined;
declare const console: { readonly log: (text: string) => void };

const told = JSON.stringify(runCorpus(PLANS, CASES_EACH));
if (typeof document === 'undefined' && typeof print === 'function')
  print(told); // a browser's would ask for a printer
else console.log(told);
