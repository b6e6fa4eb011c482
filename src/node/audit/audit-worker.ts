import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from '../../audit.ts';
import { type BlockTask, blockTask, type TaskSetup } from './block-task.ts';

/** What is sent to a worker: a block, or that there are no more. */
export type WorkerMessage = { readonly block: Block } | { readonly block: null };

const port = parentPort;
let task: BlockTask | undefined;

port?.on('message', ({ block }: WorkerMessage) => {
  task ??= blockTask(workerData as TaskSetup);
  if (block === null) {
    port.postMessage({ summary: task.summary() });
    return;
  }
  const audited = task.audit(block);
  port.postMessage({ audited }, [audited.bytes.buffer as ArrayBuffer]);
});
