import {
  type Component,
  type KernelBackend,
  KindredError,
  openKernels,
  ordinalSteps,
  sposeEpoch,
  sposeLoss,
  viceEpoch,
} from '@kindred/core';
import { checkComponent, checkKernel, checkPlugin } from '@kindred/core/testing';
import { js, kernelsPlugin } from '@kindred/kernels';
import plugin, { gpujsCpu, gpujsGpu, gpujsWebgpu } from '@kindred/kernels-gpujs';
import { describe, expect, test } from 'vitest';
import { fit } from '../embedders/fit.ts';
import { softAnswers, sparse } from '../embedders/sparse-geometry.ts';

const { signal } = new AbortController();
const { kernels } = kernelsPlugin;
const modes: readonly {
  readonly mode: Component<'kernel', KernelBackend>;
  readonly options: Readonly<Record<string, boolean>>;
}[] = [
  { mode: gpujsCpu, options: {} },
  { mode: gpujsGpu, options: {} },
  // SwiftShader will do: what is checked are the programs.
  { mode: gpujsWebgpu, options: { software: true } },
];

async function backendOf({ mode, options }: (typeof modes)[number]): Promise<KernelBackend> {
  return mode.create(options as never);
}

/** Why a mode cannot open here; null when it can. */
async function absence(one: (typeof modes)[number]): Promise<string | null> {
  try {
    const backend = await backendOf(one);
    await (await backend.open({ threads: 1, signal, kernels: [] })).dispose();
    return null;
  } catch (error) {
    if (KindredError.is(error) && error.code === 'KERNEL_UNAVAILABLE') return error.message;
    throw error;
  }
}
const found = await Promise.all(modes.map(async (one) => ({ ...one, why: await absence(one) })));

test('is a plugin; the cpu mode runs everywhere', () => {
  checkPlugin(plugin);
  expect(found[0].why).toBeNull();
});

describe.each(found)('$mode.name', ({ mode, options, why }) => {
  const skipped = why === null ? '' : ` (skipped: ${why})`;
  test.skipIf(why !== null)(`keeps every promise of a kernel backend${skipped}`, async () => {
    checkComponent(mode);
    await expect(checkKernel(mode, { options, kernels })).resolves.toBeUndefined();
  });
});

const backends = async (...names: string[]) =>
  Promise.all(
    [...modes.map(({ mode }) => mode), js]
      .filter(({ name }) => names.includes(name))
      .map(async (mode) => ({ name: mode.name, backend: await mode.create({} as never) })),
  );
const serve = async (names: string[], needs: Parameters<typeof openKernels>[0]['needs']) => {
  const session = await openKernels({
    backends: await backends(...names),
    needs,
    threads: 0,
    signal,
    kernels,
  });
  await session.dispose();
  return session.backend;
};

test('what it has it serves, the rest falls to the next', async () => {
  const names = ['gpujs-cpu', 'js'];
  expect(await serve(names, [sposeEpoch, sposeLoss])).toBe('gpujs-cpu');
  expect(await serve(names, [viceEpoch])).toBe('gpujs-cpu');
  expect(await serve(names, [ordinalSteps])).toBe('js');
  const gpu = found[1].why === null ? 'gpujs-gpu' : 'js';
  expect(await serve(['gpujs-gpu', 'js'], [sposeEpoch])).toBe(gpu);
});

test('fits what js fits', async () => {
  const truth = sparse(20, 3, 2);
  const { table } = softAnswers(truth, 'odd-one-out', 4000, 4);
  const options = { dimensions: 6, lambda: 0.01, epochs: 10 };
  const [one, other] = await Promise.all(
    ['gpujs-cpu', 'js'].map(async (name) => {
      const needs = [sposeEpoch, sposeLoss];
      const given = { backends: await backends(name), needs, threads: 0, signal, kernels };
      const session = await openKernels(given);
      const embedding = await fit('spose', options, table, session);
      await session.dispose();
      return embedding;
    }),
  );
  expect(one.dimensions).toBe(other.dimensions);
  expect(one.fit.test!.crossEntropy).toBeCloseTo(other.fit.test!.crossEntropy, 4);
  // Not the same bits: single precision.
  expect(one.values).not.toEqual(other.values);
  for (const [i, value] of one.values.entries()) expect(value).toBeCloseTo(other.values[i], 2);
});
