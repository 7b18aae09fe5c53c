import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRun } from '../fixtures/sample-run.ts';
import { page } from './page.ts';

const executablePath = '/usr/bin/chromium';
const missing = !existsSync(executablePath);
const folder = mkdtempSync(join(tmpdir(), 'kindred-report-'));
let browser: Browser | undefined;

beforeAll(async () => {
  if (missing) return;
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const args = [...quiet, '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({ executablePath, args });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (hostile: boolean, colorScheme: 'light' | 'dark' = 'light') => {
  const file = join(folder, `${hostile}.html`);
  if (!existsSync(file)) {
    writeFileSync(file, await page(sampleRun({ models: 8, items: 128, hostile })));
  }
  const tab = await browser!.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
  const complaints: string[] = [];
  const requests: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
  tab.on('request', (request) => requests.push(request.url()));
  const address = pathToFileURL(file).href;
  await tab.goto(address, { waitUntil: 'load' });
  return { tab, complaints, requests, address };
};

test.skipIf(missing)(
  'a hostile run: no script, no request, no error (skipped without chromium)',
  async () => {
    const { tab, complaints, requests, address } = await open(true);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    expect(complaints).toEqual([]);
    expect(await tab.locator('script, iframe, img, b[onmouseover]').count()).toBe(0);
    const fault = await tab.evaluate<string | null>(`
    const text = new XMLSerializer().serializeToString(document);
    const read = new DOMParser().parseFromString(text, 'application/xhtml+xml');
    read.querySelector('parsererror')?.textContent ?? null;
  `);
    expect(fault).toBeNull();
    await tab.close();
  },
);

test.skipIf(missing)(
  'reads in order, and fits narrow screens (skipped without chromium)',
  async () => {
    const { tab } = await open(false, 'dark');
    expect(await tab.locator('h1').count()).toBe(1);
    expect(await tab.locator('h2').allTextContents()).toEqual([
      'Warnings',
      'Alignment',
      'What was asked, and of whom',
      'Replies',
      'Embeddings on held-out judgments',
      'Dissimilarity matrices',
      'Maps',
      'Ingredients',
      'Analyses',
      'Methods',
      'Record',
    ]);
    expect(await tab.locator('svg:not([role=img]):not([aria-hidden])').count()).toBe(0);
    expect(await tab.locator('table:not(:has(caption))').count()).toBe(0);
    await tab.setViewportSize({ width: 360, height: 800 });
    const root = 'document.documentElement';
    const wide = await tab.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`);
    expect(wide).toBe(0);
    await tab.close();
  },
);

test.skipIf(missing)(
  'tables and folds are reached by keyboard (skipped without chromium)',
  async () => {
    const { tab } = await open(false);
    const active = 'document.activeElement.tagName + document.activeElement.className';
    const reached = new Set<string>();
    for (let press = 0; press < 150; press++) {
      await tab.keyboard.press('Tab');
      reached.add(await tab.evaluate<string>(active));
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Askip', 'A', 'DIVscroll', 'SUMMARY']));
    await tab.locator('summary').first().focus();
    await tab.keyboard.press('Enter');
    expect(await tab.locator('details[open]').count()).toBe(1);
    await tab.close();
  },
);
