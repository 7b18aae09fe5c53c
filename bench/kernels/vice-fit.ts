import { vice } from '@kindred/embedders';
import { fastest } from './backends.ts';
import { fitHead, fitRow } from './fit-row.ts';
import { humanTriplets } from './human-triplets.ts';
import { makeFit } from './make-fit.ts';
import { markdownTable } from './markdown-table.ts';

/** VICE by its own stop rule on the human triplets. */
export async function viceFit(): Promise<string> {
  const table = await humanTriplets();
  if (!table) return '## VICE\n\nSkipped: KINDRED_DATA_DIR is not set.';
  const kernels = await fastest.open([]);
  const rows: (string | number)[][] = [];
  for (const seed of [1, 2]) {
    const { embedding, seconds } = await makeFit(vice, { holdout: 0.1 }, table, kernels, seed);
    const { stopped, steps } = embedding.fit!;
    rows.push([`seed ${seed}`, ...fitRow(embedding, seconds), stopped, steps]);
  }
  await kernels.dispose();
  const note = `Nine tenths of human_train for training, on ${fastest.name}; the objective is in nats, complexity included.`;
  return markdownTable('VICE', ['', ...fitHead, 'stopped by', 'steps'], rows, [note]);
}
