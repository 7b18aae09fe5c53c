import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from '@kindred/core';
import type { tfjsGpu } from '@kindred/kernels-tfjs';
import { checkKernel } from '@kindred/core/testing';
import { kernelsPlugin } from '@kindred/kernels';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'plugins/kernels-tfjs/dist');
const { signal } = new AbortController();

/** A project where the plugin is installed, beside a package that acts as the native one. */
async function project(): Promise<Plugin> {
  const modules = join(await mkdtemp(join(tmpdir(), 'kindred-native-')), 'node_modules');
  const home = join(modules, '@kindred/kernels-tfjs');
  const native = join(modules, '@tensorflow/tfjs-node-gpu');
  for (const folder of [home, native]) await mkdir(folder, { recursive: true });
  await cp(built, join(home, 'dist'), { recursive: true });
  await writeFile(join(home, 'package.json'), '{"type":"module"}');
  await cp(join(import.meta.dirname, 'stand-in.cjs'), join(native, 'index.cjs'));
  await writeFile(join(native, 'package.json'), '{"main":"index.cjs"}');
  for (const name of ['@kindred/core', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu']) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  const entry = pathToFileURL(join(home, 'dist/index.js')).href;
  return ((await import(entry)) as { default: Plugin }).default;
}

test.skipIf(!existsSync(built))(
  'where the native package is installed it is found, and its sessions share a thread',
  { timeout: 240_000 },
  async () => {
    const { components } = await project();
    const gpu = components.find(({ name }) => name === 'tfjs-gpu') as typeof tfjsGpu;
    const backend = await gpu.create({} as never);
    const session = await backend.open({ device: 'gpu', threads: 2, signal, kernels: [] });
    expect(session).toMatchObject({
      backend: 'tfjs-gpu',
      version: '1/4.22.0',
      precision: 'single',
    });
    await session.dispose();
    const some = /spose-loss|spose-epoch|ordinal-steps|rdm/;
    const kernels = kernelsPlugin.kernels.filter(({ id }) => some.test(id));
    await expect(checkKernel(gpu, { kernels })).resolves.toBeUndefined();
  },
);
