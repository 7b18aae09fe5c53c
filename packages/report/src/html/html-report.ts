import { defineReporter, z } from '@kindred/core';
import { page } from './page.ts';

/** One self-contained page: no script, no network, readable in print. */
export const htmlReport = defineReporter({
  name: 'html',
  summary: 'A self-contained page with tables, figures and a methods paragraph.',
  options: z.strictObject({}),
  create: () => ({
    async report(run, out) {
      await out.write('index.html', await page(run));
      return { entry: 'index.html' };
    },
  }),
});
