import type { Files } from '@kindred/core';

/** The THINGS concept table: row k is the concept of row k of every THINGS embedding. */
const concepts: Files.Dataset = {
  path: 'things/things_concepts.tsv',
  url: 'https://raw.githubusercontent.com/ViCCo-Group/thingsvision/a325699ecab4f29703ab10136641538ff8b44e2e/thingsvision/data/things_concepts.tsv',
  sha256: 'f6eb4ec6fcad61e50a746bee820f98d1595fe655e9e210a9a407e9a17fd8cee4',
};

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

/** The pinned files of the human SPoSE embeddings. The 49-d file is in osf.io/z2784. */
export const thingsFiles = { concepts, embedding49, embedding66 } as const;
