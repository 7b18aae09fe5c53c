import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { installLines } from './install-lines.ts';
import { loadOptional } from './load-optional.ts';

const failing = (error: Error) => async (): Promise<unknown> => {
  throw error;
};

test('a missing package says what to write and what to run', async () => {
  const absent = Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(loadOptional('gpu.js', failing(absent), false)).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message:
      'gpu.js is not installed: put "overrides": { "gl": "npm:empty-npm-package@1.0.0", "webgpu": "0.6.2" } into your package.json, then run: npm install gpu.js@2.24.1 webgpu@0.6.2',
  });
  await expect(loadOptional('gpu.js', failing(absent), true)).rejects.toThrow(
    'put "overrides": { "webgpu": "0.6.2" } into',
  );
});

test('a broken one says why', async () => {
  const broken = failing(new Error('libvulkan.so.1: cannot open\nat dlopen'));
  await expect(loadOptional('webgpu', broken, false)).rejects.toThrow(
    'webgpu could not be loaded (libvulkan.so.1: cannot open): put',
  );
  await expect(loadOptional('webgpu', async () => 7, false)).resolves.toBe(7);
});

test('the lines are those of the README, and this repository installs by them', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const readme = read('../../README.md');
  for (const withGl of [false, true]) {
    const [, overrides, install] =
      /put (.*) into your package.json, then run: npm install (.*)/.exec(installLines(withGl))!;
    expect(readme).toContain(`\n${overrides}\n`);
    expect(readme).toContain(`npm install @kindred/kernels-gpujs ${install}\n`);
  }
  const root = JSON.parse(read('../../../../package.json')) as { overrides: object };
  const [lines] = /\{.*\}/.exec(installLines(false))!;
  expect(root.overrides).toMatchObject(JSON.parse(lines) as object);
});
