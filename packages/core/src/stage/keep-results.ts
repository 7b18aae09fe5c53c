import type { RunRecord } from '../contract/run-record.ts';
import { formatNpy } from '../service/read/format-npy.ts';
import { openFolder } from '../store/open-folder.ts';
import type { RunContext } from './run-context.ts';

/**
 * Writes a run's embeddings, with a posterior's means and standard deviations or a learnt transform
 * beside them, scores and tables where later tools look for them.
 */
export async function keepResults(ctx: RunContext, record: RunRecord): Promise<void> {
  const out = openFolder(ctx.folder, '.');
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  await out.write('scores.json', json(record.scores));
  await out.write('comparisons.json', json(record.comparisons));
  await out.write('details.json', json(record.details));
  const several = new Set(record.embeddings.map(({ embedder }) => embedder)).size > 1;
  for (const { model, embedder, basis, embedding } of record.embeddings) {
    const name = `embeddings/${several && embedder ? `${model}.${embedder}` : model}`;
    const { values, posterior, transform, unseen, ...about } = embedding;
    const shape = [embedding.items.length, embedding.dimensions];
    await out.write(`${name}.npy`, formatNpy(shape, values));
    for (const [part, numbers] of Object.entries(posterior ?? {}))
      await out.write(`${name}.${part}.npy`, formatNpy(shape, numbers));
    if (unseen) await out.write(`${name}.unseen.npy`, formatNpy(shape, unseen.values));
    const groups = unseen && { reference: unseen.reference, groups: [...unseen.groups] };
    await out.write(
      `${name}.json`,
      json({ model, embedder, basis, ...about, ...(groups && { unseen: groups }) }),
    );
    if (transform) {
      const { inputs, outputs, values: map, ...rest } = transform;
      await out.write(`${name}.transform.npy`, formatNpy([inputs, outputs], map));
      const head = { kindred: 'transform', version: 1, inputs, outputs };
      await out.write(`${name}.transform.json`, json({ ...head, ...rest, model, embedder }));
    }
  }
  for (const { id, outcome, family, result } of record.analyses) {
    const name = `analyses/${id}-${outcome.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}.json`;
    const { tables, dropped, notes } = result;
    await out.write(name, json({ id, outcome, family, tables, dropped, notes }));
  }
}
