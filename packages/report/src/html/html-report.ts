import { defineReporter, Pictures } from '@kindred/core';
import { page } from './page.ts';
import { pageOptions } from './page-options.ts';
import { thumbnailAddress } from './thumbnail-address.ts';

/** One self-contained page: no network, complete without script, readable in print. */
export const htmlReport = defineReporter({
  name: 'html',
  summary: 'A self-contained page with tables, figures and a methods paragraph.',
  options: pageOptions,
  needs: [Pictures],
  create: (options, pictures) => ({
    async report(run, out) {
      await out.write(
        'index.html',
        await page(run, options, (image) => thumbnailAddress(pictures, image)),
      );
      return { entry: 'index.html' };
    },
  }),
});
