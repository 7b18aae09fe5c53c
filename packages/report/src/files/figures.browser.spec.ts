import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleRun } from '../fixtures/sample-run.ts';
import { figureFiles } from './figure-files.ts';

const executablePath = '/usr/bin/chromium';

test.skipIf(!existsSync(executablePath))(
  'SVG files of a hostile run: well formed, no script, no request (skipped without chromium)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kindred-figures-'));
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const browser = await chromium.launch({ executablePath, args });
    const tab = await browser.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(String(error)));
    tab.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
    tab.on('request', (request) => requests.push(request.url()));
    const kinds = new Set<string>();
    for await (const { path, content } of figureFiles(
      sampleRun({ models: 8, items: 16, hostile: true }),
      200,
    )) {
      const kind = path.replace(/^figures\/(\w+)--.*$/, '$1');
      if (!path.endsWith('.svg') || (kinds.has(kind) && kind !== 'analysis')) continue;
      kinds.add(kind);
      const file = join(folder, 'figure.svg');
      writeFileSync(file, content);
      requests.length = 0;
      await tab.goto(pathToFileURL(file).href);
      expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
      expect(await tab.evaluate('document.documentElement.tagName')).toBe('svg');
      expect(await tab.locator('parsererror, script, a, foreignObject, [onload]').count()).toBe(0);
    }
    expect([...kinds].toSorted()).toEqual([
      'analysis',
      'curve',
      'ingredient',
      'map',
      'profile',
      'ranking',
      'rdm',
    ]);
    expect(complaints).toEqual([]);
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  },
);
