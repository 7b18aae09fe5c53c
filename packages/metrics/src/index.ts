import { definePlugin } from '@kindred/core';
import { cka } from './cka/cka.ts';
import { procrustes } from './procrustes/procrustes.ts';
import { categories } from './reference/categories.ts';
import { embeddingFile } from './reference/embedding-file.ts';
import { model } from './reference/model.ts';
import { thingsSpose } from './reference/things-spose.ts';
import { rsa } from './rsa/rsa.ts';
import { tripletAccuracy } from './triplet-accuracy/triplet-accuracy.ts';

/** The built-in measures of alignment and the references models are compared with. */
export const metricsPlugin = definePlugin({
  name: '@kindred/metrics',
  version: '0.1.0',
  components: [
    cka,
    procrustes,
    rsa,
    tripletAccuracy,
    categories,
    embeddingFile,
    model,
    thingsSpose,
  ],
});
