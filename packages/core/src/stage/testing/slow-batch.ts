// A process that asks in a batch and stands still at one step, after telling its parent, until it is
// killed: node --conditions=@kindred/source slow-batch.ts FOLDER URL [STEP]
import { clockService } from '../../service/clock-service.ts';
import { collect } from '../collect.ts';
import { plan } from '../plan.ts';
import { batchProvider } from './batch-provider.ts';
import { openTestRun } from './open-test-run.ts';

const [folder, url, hold] = process.argv.slice(2);

const provider = batchProvider(url, {
  async at(step) {
    if (step !== hold) return;
    process.send!({ at: step });
    await new Promise(() => setInterval(() => {}, 1000));
  },
});
const ctx = openTestRun({
  folder,
  providers: [provider],
  models: [{ use: 'batched', delivery: 'batch' }],
  services: {
    clock: { ...clockService, sleep: (ms, signal) => clockService.sleep(ms / 100, signal) },
  },
});
await collect(ctx, await plan(ctx));
await ctx.close();
process.disconnect();
