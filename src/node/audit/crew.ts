import { Worker } from 'node:worker_threads';
import { type AuditSummary, type Block, mergeSummaries } from '../../audit.ts';
import type { WorkerMessage } from './audit-worker.ts';
import { type AuditedBytes, blockTask, type TaskSetup } from './block-task.ts';

/** Those who audit blocks: worker threads, or this thread alone. */
export interface Crew {
  /** How many blocks may be under way at a time. */
  readonly room: number;
  readonly audit: (block: Block) => Promise<AuditedBytes>;
  /** Ends the work. */
  readonly summary: () => Promise<AuditSummary>;
  /** Lets everything go, whatever is under way. */
  readonly dismiss: () => Promise<void>;
}

/** Where the built worker stands, and how many of it. */
export interface Workers {
  readonly file: URL | string;
  readonly count: number;
}

export const crewOf = (setup: TaskSetup, workers: Workers | undefined): Crew =>
  workers && workers.count > 0 ? workerCrew(setup, workers) : ownCrew(setup);

function ownCrew(setup: TaskSetup): Crew {
  const task = blockTask(setup);
  return {
    room: 1,
    audit: async (block) => task.audit(block),
    summary: async () => task.summary(),
    dismiss: async () => undefined,
  };
}

interface Member {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

function workerCrew(setup: TaskSetup, { file, count }: Workers): Crew {
  const members = Array.from({ length: count }, () => memberOf(file, setup));
  const send = <T>({ worker, waiting }: Member, message: WorkerMessage): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage(message, message.block ? [message.block.bytes.buffer] : []);
    });
  return {
    room: 3 * count,
    audit: async (block) => {
      const idle = members.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      return (await send<{ audited: AuditedBytes }>(idle, { block })).audited;
    },
    summary: async () => {
      const parts = await Promise.all(
        members.map((member) => send<{ summary: AuditSummary }>(member, { block: null })),
      );
      return mergeSummaries(parts.map(({ summary }) => summary));
    },
    dismiss: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Megabytes: room for short-lived objects saves collecting them often; the rest stays small. */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 };

/** A worker answers in the order in which it is asked. */
function memberOf(file: URL | string, setup: TaskSetup): Member {
  const worker = new Worker(file, { workerData: setup, resourceLimits: LIMITS });
  const waiting: Waiting[] = [];
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: unknown) => waiting.shift()?.resolve(answer as never));
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', (code) => fail(new Error(`a worker ended with code ${code}`)));
  return { worker, waiting };
}
