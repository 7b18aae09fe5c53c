import * as core from '@kindred/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtIn } from './built-in.ts';
import { js } from './js.ts';

const signal = new AbortController().signal;
let sessions: core.KernelSession[] = [];
beforeAll(async () => {
  const backend: core.KernelBackend = await js.create({} as never);
  sessions = [
    await backend.open({ threads: 1, signal, kernels: [] }),
    await backend.open({ threads: 0, signal, kernels: [] }),
  ];
});
afterAll(() => Promise.all(sessions.map((session) => session.dispose())));

test('every law has a name core knows, once', () => {
  const known = Object.values(core).flatMap((value) =>
    typeof value === 'object' && value !== null && 'id' in value ? [value.id] : [],
  );
  const ids = builtIn.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(ids));
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(builtIn.map((kernel) => [kernel.id, kernel] as const))('%s', (_, kernel) => {
  test.each(kernel.cases.map((one) => [one.name, one] as const))(
    '%s: same bits',
    async (_, one) => {
      const direct = one.make();
      const untouched = one.make();
      const result = kernel.reference(direct.arrays, direct.scalars);
      for (const session of sessions) {
        const { arrays, scalars } = one.make();
        expect(await session.run(kernel, arrays, scalars)).toEqual(result);
        expect(arrays).toEqual(direct.arrays);
      }
      const read = ([name]: [string, unknown]) => !kernel.writes.includes(name);
      const unwritten = (arrays: object) => Object.entries(arrays).filter(read);
      expect(unwritten(direct.arrays)).toEqual(unwritten(untouched.arrays));
      for (const number of Object.values(result)) expect(number).not.toBeNaN();
    },
  );
});
