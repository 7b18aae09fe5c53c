import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedFiles } from './generated-files.ts';

const root = new URL('../../../../', import.meta.url);

test.each([...generatedFiles()])('%s is fresh', async (path, content) => {
  const found = await readFile(new URL(path, root), 'utf8').catch(() => '');
  expect(found === content, 'run: npm run build && node scripts/generate-docs.mjs').toBe(true);
});

test('every option of every component says what it means', () => {
  const pages = [...generatedFiles()].filter(([path]) => path.endsWith('.md'));
  const silent = pages.flatMap(([, text]) => text.match(/^\| `[^`]+` \|  \|.*$/gm) ?? []);
  expect(silent).toEqual([]);
});
