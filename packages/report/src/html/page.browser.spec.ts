import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRun } from '../fixtures/sample-run.ts';
import { onRamp } from '../chart/on-ramp.ts';
import { page } from './page.ts';
import { script } from './script.ts';

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

const open = async (
  options: {
    readonly hostile?: boolean;
    readonly models?: number;
    readonly colorScheme?: 'light' | 'dark';
    readonly script?: boolean;
  } = {},
) => {
  const {
    hostile = false,
    models = 8,
    colorScheme = 'light',
    script: javaScriptEnabled = true,
  } = options;
  const file = join(folder, `${hostile}-${models}.html`);
  if (!existsSync(file)) {
    const items = models > 8 ? 16 : 128;
    const run = sampleRun({ models, items, hostile });
    writeFileSync(file, await page(run, { maps: ['pca', 'mds'], dimensions: 3, compare: [] }));
  }
  const viewport = { width: 1280, height: 900 };
  const tab = await browser!.newPage({ viewport, colorScheme, javaScriptEnabled });
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
  'a hostile run: no script but ours, no request, no error (skipped without chromium)',
  async () => {
    const { tab, complaints, requests, address } = await open({ hostile: true, models: 40 });
    expect(await tab.locator('iframe, img, b[onmouseover]').count()).toBe(0);
    expect(await tab.locator('script').allTextContents()).toEqual([script]);
    await tab.locator('.long').first().scrollIntoViewIfNeeded();
    const fault = await tab.evaluate<string | null>(`
    const text = new XMLSerializer().serializeToString(document);
    const read = new DOMParser().parseFromString(text, 'application/xhtml+xml');
    read.querySelector('parsererror')?.textContent ?? null;
  `);
    expect(fault).toBeNull();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    expect(complaints).toEqual([]);
    await tab.close();
  },
);

test.skipIf(missing)(
  'reads in order, and fits narrow screens (skipped without chromium)',
  async () => {
    const { tab } = await open({ colorScheme: 'dark' });
    expect(await tab.locator('h1').count()).toBe(1);
    expect(await tab.locator('h2').allTextContents()).toEqual([
      'Warnings',
      'Alignment',
      'Differences between models',
      'What scores are made of',
      'What was asked, and of whom',
      'Replies',
      'Embeddings on held-out judgments',
      'Dissimilarity matrices',
      'Maps',
      'Models side by side',
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
  'every place that scrolls, every fold and the tabs are reached by keyboard (skipped without chromium)',
  async () => {
    const { tab } = await open();
    const places = '.scroll, pre, summary, .tabs input:checked';
    const visible = `Array.from(document.querySelectorAll('${places}')).filter((one) => one.checkVisibility())`;
    await tab.evaluate(`${visible}.forEach((one, at) => { one.dataset.place = at; })`);
    const all = await tab.evaluate<number>(`${visible}.length`);
    const reached = new Set<string>();
    for (let press = 0; press < 600 && reached.size < all; press++) {
      await tab.keyboard.press('Tab');
      const place = await tab.evaluate<string | null>(
        'document.activeElement.dataset.place ?? null',
      );
      if (place !== null) reached.add(place);
    }
    expect(all).toBeGreaterThan(15);
    expect(reached.size).toBe(all);
    await tab.locator('summary').first().focus();
    await tab.keyboard.press('Enter');
    expect(await tab.locator('details[open]').count()).toBe(1);
    expect(await tab.locator('.panel:visible').count()).toBe(1);
    await tab.locator('.tabs input').first().focus();
    await tab.keyboard.press('ArrowRight');
    expect(await tab.locator('.panel:visible p').first().textContent()).toContain(
      'multidimensional',
    );
    await tab.close();
  },
);

const contrast = `
const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => [r, g, b]
  .map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = numbers(getComputedStyle(at).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
  }
  return numbers(getComputedStyle(document.documentElement).backgroundColor);
};
Array.from(document.querySelectorAll('body *'))
  .filter((one) => one.checkVisibility() && one.getAttribute('fill') !== '${onRamp}')
  .filter((one) => Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.data.trim() !== ''))
  .filter((one) => !['title', 'SCRIPT'].includes(one.tagName))
  .map((one) => {
    const style = getComputedStyle(one);
    const [a, b] = [numbers(one.namespaceURI.endsWith('svg') ? style.fill : style.color), ground(one)].map(light);
    return { text: one.textContent.slice(0, 30), ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) };
  });
`;

test.skipIf(missing).each(['light', 'dark'] as const)(
  'text stands out from its ground: %s (skipped without chromium)',
  async (colorScheme) => {
    const { tab } = await open({ colorScheme });
    const found = await tab.evaluate<{ text: string; ratio: number }[]>(contrast);
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
    await tab.close();
  },
);

test.skipIf(missing)(
  'a thousand models: few rows in the document, found, sorted and scrolled by keyboard (skipped without chromium)',
  async () => {
    const { tab, complaints } = await open({ models: 1000 });
    const region = tab.locator('.long').first();
    const rows = region.locator('tbody tr:not(.blank)');
    await region.scrollIntoViewIfNeeded();
    const count = tab.locator('.find output').first();
    await count.waitFor();
    expect(await count.textContent()).toBe('999 of 999 rows');
    expect(await rows.count()).toBeLessThan(200);
    const head = async () => {
      const [inner, outer] = await Promise.all([
        region.locator('thead').boundingBox(),
        region.boundingBox(),
      ]);
      return Math.round(inner!.y - outer!.y);
    };
    await region.focus();
    await tab.keyboard.press('End');
    await region.locator('tbody th', { hasText: /^model-999$/ }).waitFor();
    expect(await rows.count()).toBeLessThan(200);
    expect(await head()).toBe(0);
    const field = tab.locator('.find input').first();
    await field.fill('model-12');
    expect(await count.textContent()).toBe('11 of 999 rows');
    const rank = region.locator('thead button', { hasText: 'Rank' });
    await rank.focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Enter');
    expect(await rows.first().locator('th').textContent()).toContain('model-129');
    expect(await region.locator('[aria-sort=descending]').count()).toBe(1);
    await field.fill('');
    await region.locator('thead button', { hasText: /^Score$/ }).click();
    expect(await rows.first().locator('td').nth(1).textContent()).toContain('0.121');
    expect(complaints).toEqual([]);
    await tab.close();
  },
);

test.skipIf(missing)(
  'without its script the page is whole (skipped without chromium)',
  async () => {
    const { tab } = await open({ models: 1000, script: false });
    expect(await tab.locator('.long').first().locator('tbody tr').count()).toBe(999);
    expect(await tab.locator('.find').count()).toBe(0);
    await tab.close();
  },
);
