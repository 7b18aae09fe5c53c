import { thingsConcepts } from '@kindred/core';
import type { Files } from '@kindred/core';

const embedding49: Files.Dataset = {
  path: 'things/spose_embedding_49d_sorted.txt',
  url: null,
  sha256: 'b934fac338b803c5f87f60dfe1da90de8d62bacc346e74346a8428aa10cbe175',
};

const embedding66: Files.Dataset = {
  path: 'things/spose_embedding_66d_sorted.txt',
  url: 'https://osf.io/download/nfbp3',
  sha256: '6a485922fe22c10b2eb920140198488451d44ac6de0c6be5e8ee8eec8a2007cc',
};

/** One name a line, of the 66 dimensions in the embedding's order. */
const labels66: Files.Dataset = {
  path: 'things/labels_66.txt',
  url: null,
  sha256: '396f333a38d629a503f894b0ee7929af0ed073bc59a3c0d86ec5e88de713f808',
};

/** The pinned files of the human SPoSE embeddings. The 49-d file is in osf.io/z2784. */
export const thingsFiles = {
  concepts: thingsConcepts,
  embedding49,
  embedding66,
  labels66,
} as const;
