import { definePlugin } from '@kindred/core';
import { ckl } from './ordinal/ckl.ts';
import { gnmds } from './ordinal/gnmds.ts';
import { soe } from './ordinal/soe.ts';
import { ste } from './ordinal/ste.ts';
import { tSte } from './ordinal/t-ste.ts';
import { spose } from './spose/spose.ts';
import { glocal } from './transform/glocal.ts';
import { probing } from './transform/probing.ts';
import { vice } from './vice/vice.ts';

export { ckl, glocal, gnmds, probing, soe, spose, ste, tSte, vice };

/** The built-in methods that learn embeddings from judgments. */
export const embeddersPlugin = definePlugin({
  name: '@kindred/embedders',
  version: '0.1.0',
  components: [ckl, ste, tSte, soe, gnmds, spose, vice, probing, glocal],
});
