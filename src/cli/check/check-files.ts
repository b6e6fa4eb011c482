import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Workers } from '../../node/index.ts';
import type { Checked } from './check-file.ts';

/**
 * Checks files in several threads; `take` gets what is found of each in the order of the files, as soon as those before it
 * are done, and `wait` how many are done meanwhile. Rejects with what a thread throws.
 */
export async function checkFiles(
  files: readonly string[],
  { folders, workers }: { readonly folders: readonly string[]; readonly workers: Workers },
  { take, wait }: { readonly take: (found: Checked) => void; readonly wait: (done: number) => void },
): Promise<void> {
  const found = new Map<number, Checked>();
  let [next, told] = [0, 0];
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(workers.file, { workerData: { folders } });
    try {
      while (next < files.length) {
        const at = next;
        next += 1;
        found.set(at, await answer(worker, files[at] ?? ''));
        done += 1;
        for (let one = found.get(told); one; one = found.get(told)) {
          found.delete(told);
          told += 1;
          take(one);
        }
        wait(done);
      }
    } catch (error) {
      next = files.length; // the other threads take no more
      throw error;
    } finally {
      await worker.terminate();
    }
  };
  wait(0);
  await Promise.all(Array.from({ length: Math.min(workers.count ?? 1, files.length) }, work));
}

async function answer(worker: Worker, file: string): Promise<Checked> {
  worker.postMessage(file);
  const [found] = await once(worker, 'message');
  return found as Checked;
}
