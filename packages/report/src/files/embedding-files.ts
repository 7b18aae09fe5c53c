import type { RunRecord } from '@kindred/core';
import { formatNpy } from '@kindred/core';
import { csvText } from './csv-text.ts';
import { safeNames } from './safe-names.ts';

/** Each embedding as `.npy` (items × dimensions) with the names of its rows beside it. */
export function embeddingFiles({
  embeddings,
  stimuli,
}: RunRecord): { readonly path: string; readonly content: string | Uint8Array }[] {
  const nameOf = safeNames();
  const words = new Map(stimuli.map(({ id, word }) => [id, word]));
  const several = new Set(embeddings.map(({ embedder }) => embedder)).size > 1;
  return embeddings.flatMap(({ model, embedder, embedding }) => {
    const name = nameOf(several ? `${model}--${embedder ?? 'features'}` : model);
    const { items, dimensions, values } = embedding;
    return [
      { path: `embeddings/${name}.npy`, content: formatNpy([items.length, dimensions], values) },
      {
        path: `embeddings/${name}.csv`,
        content: csvText([
          ['row', 'id', 'word'],
          ...items.map((id, row) => [row, id, words.get(id) ?? null]),
        ]),
      },
    ];
  });
}
