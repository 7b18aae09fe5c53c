import { parentPort } from 'node:worker_threads';
import { serveEngine } from '@kindred/core/kernel';
import { builtIn } from './built-in.ts';
import { createEngine } from './engine.ts';

await serveEngine(parentPort!, () => createEngine(builtIn));
