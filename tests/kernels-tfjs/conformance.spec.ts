import { defineKernel, z } from '@kindred/core';
import { arrayEngine, createSession, localChannel } from '@kindred/core/kernel';
import { checkComponent, checkKernel, checkPlugin } from '@kindred/core/testing';
import { kernelsPlugin } from '@kindred/kernels';
import plugin, { tfjsCpu, tfjsGpu, tfjsNode, tfjsWasm } from '@kindred/kernels-tfjs';
import { expect, test } from 'vitest';
import { deviceLaws } from '../../plugins/kernels-tfjs/src/device/device-laws.ts';
import { openDevice } from '../../plugins/kernels-tfjs/src/device/open-device.ts';

const { kernels } = kernelsPlugin;

test('the plugin and its components are well declared', () => {
  expect(() => checkPlugin(plugin)).not.toThrow();
  for (const component of [tfjsCpu, tfjsGpu, tfjsNode, tfjsWasm]) checkComponent(component);
});

test.each([
  ['tfjs-cpu', tfjsCpu],
  ['tfjs-wasm', tfjsWasm],
] as const)(
  '%s keeps every promise of a kernel backend',
  { timeout: 240_000 },
  async (_, component) => {
    await expect(checkKernel(component, { kernels })).resolves.toBeUndefined();
  },
);

// How rows are summed and products formed on a GPU, run where there is none.
test('so does the way of a GPU, on wasm', async () => {
  const component = defineKernel({
    name: 'as-on-a-gpu',
    summary: 'Sums by gathers, products of split factors.',
    version: '1',
    options: z.strictObject({}),
    create: () => ({
      async open({ signal }) {
        const device = {
          ...(await openDevice('wasm')),
          sums: 'gather',
          products: 'split',
        } as const;
        const channel = localChannel(arrayEngine(deviceLaws(device)), signal);
        return createSession('as-on-a-gpu', '1', channel, [], 'single');
      },
    }),
  });
  await expect(checkKernel(component, { kernels })).resolves.toBeUndefined();
});

test('each kernel of a fit, its loss and the dense laws are there, the rest is left to others', async () => {
  const backend = await tfjsWasm.create({} as never);
  const { signal } = new AbortController();
  const session = await backend.open({ threads: 0, signal, kernels });
  const held = kernels.filter((kernel) => session.has(kernel)).map(({ id }) => id);
  await session.dispose();
  expect(held.toSorted()).toEqual([
    'kindred/choice-matrix@1',
    'kindred/matmul@1',
    'kindred/ordinal-loss@1',
    'kindred/ordinal-steps@1',
    'kindred/principal-axes@1',
    'kindred/rdm@1',
    'kindred/spose-epoch@2',
    'kindred/spose-loss@2',
    'kindred/vice-epoch@1',
    'kindred/vice-loss@1',
  ]);
});
