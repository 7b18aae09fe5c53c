import { defineReporter } from '@kindred/core';
import { page } from './page.ts';
import { pageOptions } from './page-options.ts';

/** One self-contained page: no network, complete without script, readable in print. */
export const htmlReport = defineReporter({
  name: 'html',
  summary: 'A self-contained page with tables, figures and a methods paragraph.',
  options: pageOptions,
  create: (options) => ({
    async report(run, out) {
      await out.write('index.html', await page(run, options));
      return { entry: 'index.html' };
    },
  }),
});
