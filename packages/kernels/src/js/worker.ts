import { parentPort } from 'node:worker_threads';
import { arrayEngine, serveEngine } from '@kindred/core/kernel';
import { builtIn } from './built-in.ts';

await serveEngine(parentPort!, () => arrayEngine(builtIn));
