import { spose } from '@kindred/embedders';
import { fastest } from './backends.ts';
import { drawnTriplets, humanVectors } from './human-triplets.ts';
import { fitHead, fitRow } from './fit-row.ts';
import { makeFit } from './make-fit.ts';
import { markdownTable } from './markdown-table.ts';

/** 4.2 million triplets drawn from the human 66-d embedding, twenty epochs. */
export async function large(): Promise<string> {
  const vectors = await humanVectors();
  if (!vectors) return '## 4.2 million triplets\n\nSkipped: KINDRED_DATA_DIR is not set.';
  const table = drawnTriplets(vectors, 1854, Math.round(4_200_000 / 0.9));
  const kernels = await fastest.open([]);
  const options = { lambda: 0.004, holdout: 0.1, epochs: 20, batch: 2048 };
  const { embedding, seconds } = await makeFit(spose, options, table, kernels);
  await kernels.dispose();
  const { fit } = embedding;
  const rate = (20 * 4.2) / fit!.seconds;
  const row = [...fitRow(embedding, seconds), fit!.seconds.toFixed(1), rate.toFixed(2)];
  const head = [...fitHead, 'of them fitting', 'M triplets/s'];
  const note = `4.2 million for training (and a ninth of that held out), λ 0.004, 20 epochs at batch 2,048 on ${fastest.name}. Seconds include splitting and judging.`;
  return markdownTable('SPoSE: 4.2 million triplets', head, [row], [note]);
}
