import { filesService, readMatrix, readTable, type Matrix } from '@kindred/core';

/** The human embeddings, two networks' features, and the 128 concepts' rows and categories. */
export async function realData(folder: string) {
  const files = filesService(folder);
  const [spose66, spose49, clip, word2vec] = await Promise.all(
    [
      'things/spose_embedding_66d_sorted.txt',
      'things/spose_embedding_49d_sorted.txt',
      'models/clip-vit-base-p32-embeddings.npy',
      'models/word2vec-embeddings.npy',
    ].map(async (path) => rowsOf(await readMatrix(files, path))),
  );
  const { columns, rows } = await readTable(files, 'things/things128.tsv');
  const places = rows.map((row) => Number(row[columns.indexOf('things_index0')]));
  const categories = rows.map((row) => row[columns.indexOf('category_table2')]);
  return { spose66, spose49, clip, word2vec, places, categories };
}

function rowsOf({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [
    ...values.subarray(i * columns, (i + 1) * columns),
  ]);
}
