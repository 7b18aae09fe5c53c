import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clockService as clock } from '../service/clock-service.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { findWriter } from './find-writer.ts';
import { openStore } from './open-store.ts';

const folder = temporaryFolder();
afterEach(() => folder.dispose());

test('who writes to a store is found without a trace, and nobody once it is closed', () => {
  const file = join(folder.path, 'store.sqlite');
  expect(findWriter(file)).toBeNull();
  expect(readdirSync(folder.path)).toEqual([]);
  const from = clock.now();
  const store = openStore(file, { mode: 'write', clock });
  const writer = findWriter(file);
  expect(writer?.process).toBe(process.pid);
  expect(writer?.since).toBeGreaterThanOrEqual(from - 1);
  store.close();
  expect(findWriter(file)).toBeNull();
});
