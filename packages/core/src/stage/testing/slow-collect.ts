// A process that collects slowly and tells its parent what it asks and what it counts, until it is
// killed: node --conditions=@kindred/source slow-collect.ts FOLDER TRIALS
import { z } from 'zod';
import type { RespondContext } from '../../contract/respond-context.ts';
import { defineProvider } from '../../plugin/define-provider.ts';
import { collect } from '../collect.ts';
import { parse } from '../parse.ts';
import { plan } from '../plan.ts';
import { allTriplets, openTestRun } from './open-test-run.ts';

const [folder, count] = process.argv.slice(2);

const slow = defineProvider({
  name: 'slow',
  options: z.strictObject({}),
  create: () => ({
    async answer(prompt: string, { random }: RespondContext) {
      process.send!({ asked: prompt });
      await new Promise((resolve) => setTimeout(resolve, 4 + 16 * random.float()));
      return { text: prompt.split(' ')[1 + random.integer(2)] };
    },
  }),
});

const ctx = openTestRun({
  folder: folder,
  providers: [slow],
  models: [{ use: 'slow', limits: { concurrent: 8, perMinute: null, timeout: 60_000 } }],
  design: (sampler) => allTriplets(sampler).take(Number(count)),
  emit: (event) => {
    if (event.type === 'reply') process.send!({ counted: event.trial });
  },
});
const planned = await plan(ctx);
await collect(ctx, planned);
await parse(ctx, planned);
await ctx.close();
process.disconnect();
