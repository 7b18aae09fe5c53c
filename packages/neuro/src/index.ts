import { definePlugin } from '@kindred/core';
import { rdmFile } from './rdm-file/rdm-file.ts';

/** Readers of brain data. */
export const neuroPlugin = definePlugin({
  name: '@kindred/neuro',
  version: '0.1.0',
  components: [rdmFile],
});
