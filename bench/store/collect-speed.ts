// How fast trials are planned and answered, and what memory that takes. No assertion:
// npm run bench:collect -- [MODELS] [TRIALS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { defineProvider } from '../../packages/core/src/plugin/define-provider.ts';
import { collect } from '../../packages/core/src/stage/collect.ts';
import { parse } from '../../packages/core/src/stage/parse.ts';
import { plan } from '../../packages/core/src/stage/plan.ts';
import { allTriplets, openTestRun } from '../../packages/core/src/stage/testing/open-test-run.ts';

const models = Number(process.argv[2] ?? 8);
const trials = Number(process.argv[3] ?? 35_000);
const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
const options = z.strictObject({ name: z.int() });
const direct = defineProvider({
  name: 'direct',
  options,
  create: () => ({ kind: 'direct', judge: ({ trial }) => ({ value: trial.id.charCodeAt(0) % 2 }) }),
});
const words = defineProvider({
  name: 'words',
  options,
  create: () => ({ answer: async (prompt: string) => ({ text: prompt.split(' ')[1] }) }),
});
const stimuli = Array.from({ length: 128 }, (_, k) => ({ id: `item${k}`, word: `item${k}` }));

for (const use of ['direct', 'words']) {
  const ctx = openTestRun({
    folder: join(folder, use),
    providers: [direct, words],
    stimuli,
    models: Array.from({ length: models }, (_, name) => ({
      use,
      id: `${use}${name}`,
      with: { name },
    })),
    design: (sampler) => allTriplets(sampler).take(trials),
  });
  const time = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = await work();
    const wall = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1e6;
    const rate = (seconds: number) => `${Math.round((models * trials) / seconds)} trials/s`;
    console.log(
      `${use} ${label}: ${wall.toFixed(2)} s, ${rate(wall)}; CPU ${cpu.toFixed(2)} s, ${rate(cpu)}`,
    );
    return result;
  };
  const planned = await time('plan', () => plan(ctx));
  await time('collect', () => collect(ctx, planned));
  await time('plan again', () => plan(ctx));
  await time('parse again', () => parse(ctx, planned));
  await ctx.close();
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
rmSync(folder, { recursive: true });
