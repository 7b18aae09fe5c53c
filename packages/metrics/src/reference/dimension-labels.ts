import { KindredError } from '@kindred/core';
import type { Files } from '@kindred/core';

const longest = 200;

/** Names of dimensions from a text file of one a line. Throws `LABELS_INVALID` where they are not as many. */
export async function dimensionLabels(
  files: Files,
  path: string,
  dimensions: number,
): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await files.read(path, { maxBytes: 2 ** 20 }));
  const labels = text.split(/\r?\n/).map((line) => line.trim().slice(0, longest));
  if (labels.at(-1) === '') labels.pop();
  const empty = labels.indexOf('');
  if (labels.length === dimensions && empty < 0) return labels;
  const what =
    empty < 0
      ? `names ${labels.length} dimensions, the embedding has ${dimensions}`
      : `has no name in line ${empty + 1}`;
  throw new KindredError(
    'LABELS_INVALID',
    `${files.resolve(path)} ${what}: write one name a line, in the dimensions’ order.`,
  );
}
