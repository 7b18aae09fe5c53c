import { spose } from '@kindred/embedders';
import { fastest } from './backends.ts';
import { drawnTriplets, humanVectors } from './human-triplets.ts';
import { fitHead, fitRow } from './fit-row.ts';
import { makeFit } from './make-fit.ts';
import { markdownTable } from './markdown-table.ts';

/** Batches, and passes that end in some seconds; at 2,048 the fit the target speaks of. */
const schedules = [
  { batch: 100, epochs: 2 },
  { batch: 2048, epochs: 20 },
  { batch: 8192, epochs: 5 },
];

/** 4.2 million triplets drawn from the human 66-d embedding. */
export async function large(): Promise<string> {
  const vectors = await humanVectors();
  if (!vectors) return '## 4.2 million triplets\n\nSkipped: KINDRED_DATA_DIR is not set.';
  const table = drawnTriplets(vectors, 1854, Math.round(4_200_000 / 0.9));
  const kernels = await fastest.open([]);
  const rows: (string | number)[][] = [];
  for (const { batch, epochs } of schedules) {
    const options = { lambda: 0.004, holdout: 0.1, epochs, batch };
    const { embedding, seconds } = await makeFit(spose, options, table, kernels);
    const fitting = embedding.fit!.seconds;
    const rate = ((epochs * 4.2) / fitting).toFixed(2);
    rows.push([batch, epochs, ...fitRow(embedding, seconds), fitting.toFixed(1), rate]);
  }
  await kernels.dispose();
  const head = ['batch', 'passes', ...fitHead, 'of them fitting', 'M triplets/s'];
  const note = `4.2 million for training (and a ninth of that held out), λ 0.004, on ${fastest.name}. Seconds include splitting and judging; only the 20 passes are a whole fit.`;
  return markdownTable('SPoSE: 4.2 million triplets', head, rows, [note]);
}
