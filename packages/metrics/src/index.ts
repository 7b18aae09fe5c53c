import { definePlugin } from '@kindred/core';
import { categoryPurity } from './category-purity/category-purity.ts';
import { choiceAgreement } from './choice-agreement/choice-agreement.ts';
import { cka } from './cka/cka.ts';
import { dimensionMatch } from './dimension-match/dimension-match.ts';
import { linearPredictivity } from './linear-predictivity/linear-predictivity.ts';
import { oddOneOutAccuracy } from './odd-one-out-accuracy/odd-one-out-accuracy.ts';
import { procrustes } from './procrustes/procrustes.ts';
import { categories } from './reference/categories.ts';
import { embeddingFile } from './reference/embedding-file.ts';
import { judgmentsFile } from './reference/judgments-file.ts';
import { model } from './reference/model.ts';
import { thingsSpose } from './reference/things-spose.ts';
import { rsa } from './rsa/rsa.ts';
import { tripletAccuracy } from './triplet-accuracy/triplet-accuracy.ts';
import { tripletLoss } from './triplet-loss/triplet-loss.ts';

/** The built-in measures of alignment and the references models are compared with. */
export const metricsPlugin = definePlugin({
  name: '@kindred/metrics',
  version: '0.1.0',
  components: [
    categoryPurity,
    choiceAgreement,
    cka,
    dimensionMatch,
    linearPredictivity,
    oddOneOutAccuracy,
    procrustes,
    rsa,
    tripletAccuracy,
    tripletLoss,
    categories,
    embeddingFile,
    judgmentsFile,
    model,
    thingsSpose,
  ],
});
