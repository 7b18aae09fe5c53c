import { definePlugin } from '@kindred/core';
import { filesReport } from './files/files-report.ts';
import { htmlReport } from './html/html-report.ts';

/** The built-in reporters. */
export const reportPlugin = definePlugin({
  name: '@kindred/report',
  version: '0.1.0',
  components: [htmlReport, filesReport],
});
