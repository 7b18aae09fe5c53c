import { spose } from '@kindred/embedders';
import { backends, fastest } from './backends.ts';
import { fitHead, fitRow } from './fit-row.ts';
import { humanTriplets } from './human-triplets.ts';
import { makeFit } from './make-fit.ts';
import { markdownTable } from './markdown-table.ts';

/** Whole SPoSE fits of the human triplets, split by triplet: nine tenths train. */
export async function sposeFit(): Promise<string> {
  const table = await humanTriplets();
  if (!table) return '## SPoSE fits\n\nSkipped: KINDRED_DATA_DIR is not set.';
  const rows: (string | number)[][] = [];
  const options = { lambda: 0.016, holdout: 0.1 };
  const ours = (await backends()).filter(({ name }) => name.startsWith('wasm'));
  for (const backend of ours) {
    const kernels = await backend.open([]);
    for (const seed of [1, 2, 3]) {
      const { embedding, seconds } = await makeFit(spose, options, table, kernels, seed);
      rows.push([`projected-adam, seed ${seed}, ${backend.name}`, ...fitRow(embedding, seconds)]);
    }
    await kernels.dispose();
  }
  const kernels = await fastest.open([]);
  const reference = { ...options, optimiser: 'reference', epochs: 50 };
  const { embedding, seconds } = await makeFit(spose, reference, table, kernels);
  rows.push([`reference, 50 epochs, ${fastest.name}`, ...fitRow(embedding, seconds)]);
  await kernels.dispose();
  const note =
    'Nine tenths of human_train for training, λ 0.016; held out: the other tenth. Seconds are of everything: splitting, fitting, judging.';
  return markdownTable('SPoSE fits of human_train', ['', ...fitHead], rows, [note]);
}
