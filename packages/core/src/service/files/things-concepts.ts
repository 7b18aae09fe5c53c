import type { Files } from '../../contract/files.ts';

/** The THINGS concept table (osf.io/jum2f): row k is the concept of row k of every THINGS embedding. */
export const thingsConcepts: Files.Dataset = {
  path: 'things/things_concepts.tsv',
  url: 'https://raw.githubusercontent.com/ViCCo-Group/thingsvision/a325699ecab4f29703ab10136641538ff8b44e2e/thingsvision/data/things_concepts.tsv',
  sha256: 'f6eb4ec6fcad61e50a746bee820f98d1595fe655e9e210a9a407e9a17fd8cee4',
};
