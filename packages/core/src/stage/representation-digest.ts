import { contentHash } from '../contract/content-hash.ts';
import type { Representation } from '../contract/representation.ts';
import { bytesDigest } from './bytes-digest.ts';
import { tableDigest } from './table-digest.ts';

/** What a representation's content is, for cache keys. */
export function representationDigest(side: Representation): string {
  const { items, vectors, rdm, labels, judgments, people, unseen } = side;
  return contentHash({
    items,
    vectors: vectors && {
      dimensions: vectors.dimensions,
      similarity: vectors.similarity,
      law: vectors.law,
      raw: vectors.raw ?? false,
      values: bytesDigest(vectors.values),
      ...(vectors.labels && { labels: vectors.labels }),
    },
    rdm: rdm && bytesDigest(rdm),
    ...(people && { people: people.map(bytesDigest) }),
    ...(unseen && {
      unseen: {
        reference: unseen.reference,
        values: bytesDigest(unseen.values),
        groups: bytesDigest(unseen.groups),
      },
    }),
    labels,
    judgments: judgments && tableDigest(judgments),
  });
}
