import { definePlugin } from '@kindred/core';
import { ckl } from './ordinal/ckl.ts';
import { spose } from './spose/spose.ts';

export { ckl, spose };

/** The built-in methods that learn embeddings from judgments. */
export const embeddersPlugin = definePlugin({
  name: '@kindred/embedders',
  version: '0.1.0',
  components: [ckl, spose],
});
