import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file.ts';

const { folders } = workerData as { readonly folders: readonly string[] };

parentPort?.on('message', (file: string) => parentPort?.postMessage(checkFile(file, folders)));
