import { expect, test } from 'vitest';
import type { KernelBackend } from '../contract/kernel-backend.ts';
import type { KernelRef } from '../contract/kernel-ref.ts';
import type { RunContext } from './run-context.ts';
import { openPools } from './open-pools.ts';

const law = (name: string): KernelRef => ({ id: `acme/${name}@1` });

function context(backends: Record<string, readonly string[] | null>, most = Infinity) {
  const opened: string[] = [];
  const closed: string[] = [];
  const warnings: string[] = [];
  const ctx = {
    experiment: { kernels: Object.keys(backends).map((use) => ({ use, id: use, with: {} })) },
    registry: { kernels: [] },
    signal: new AbortController().signal,
    threads: 2,
    emit: (event: { message: string }) => warnings.push(event.message),
    host: {
      create: async (_: string, { use }: { use: string }): Promise<KernelBackend> => ({
        open: async () => {
          const laws = backends[use];
          if (!laws) throw new Error('no such device');
          if (opened.filter((one) => one === use).length >= most) throw new Error('out of memory');
          opened.push(use);
          return {
            backend: use,
            version: '1',
            has: ({ id }: KernelRef) => laws.some((name) => law(name).id === id),
            dispose: async () => void closed.push(use),
          } as never;
        },
      }),
    },
  };
  return { ctx: ctx as unknown as RunContext, opened, closed, warnings };
}

test('every need is served by the first backend that has it, and fits stay where they can run', async () => {
  const { ctx, opened, closed, warnings } = context({
    gpu: null,
    fast: ['fit'],
    plain: ['fit', 'score', 'rank'],
  });
  const pools = await openPools(ctx);
  const fit = await pools.serving([law('fit')], 'ckl');
  const score = await pools.serving([law('score')], 'metrics');
  const rank = await pools.serving([law('rank'), law('score')], 'metrics');
  expect([fit.backend, score.backend]).toEqual(['fast', 'plain']);
  expect(rank).toBe(score);
  expect(warnings).toContain('Kernels "gpu" were passed over for ckl: no such device');
  expect(warnings).toContain('Kernels "fast" were passed over for metrics: has no acme/score@1');
  expect(new Set(warnings).size).toBe(warnings.length);
  await expect(pools.serving([law('none')], 'x')).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
  });
  await pools.dispose();
  expect(closed.toSorted()).toEqual(opened.toSorted());
});

test('a pool is of one backend, and smaller where it can open no more sessions', async () => {
  const { ctx, opened } = context({ gpu: ['fit'], plain: ['fit'] }, 1);
  const pools = await openPools(ctx);
  const pool = await pools.serving([law('fit')], 'ckl');
  const ran = await Promise.all([1, 2, 3].map(() => pool.use(async ({ backend }) => backend)));
  expect([pool.backend, pool.size, ...ran]).toEqual(['gpu', 1, 'gpu', 'gpu', 'gpu']);
  expect(opened).toEqual(['gpu']);
  await pools.dispose();
});
