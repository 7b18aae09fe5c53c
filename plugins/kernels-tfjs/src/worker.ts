import { parentPort, workerData } from 'node:worker_threads';
import { serveEngine } from '@kindred/core/kernel';
import type { DeviceName } from './device/device-name.ts';
import { openEngine } from './device/open-engine.ts';

await serveEngine(parentPort!, () => openEngine(workerData as DeviceName));
