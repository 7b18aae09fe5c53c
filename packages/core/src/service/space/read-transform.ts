import { z } from 'zod';
import { contentHash } from '../../contract/content-hash.ts';
import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { parseNpy } from '../read/parse-npy.ts';
import type { LinearTransform } from './linear-transform.ts';

const label = z.string().max(500);
const schema = z.object({
  kindred: z.literal('transform'),
  version: z.literal(1),
  inputs: z.int().min(1),
  outputs: z.int().min(1),
  mean: z.number(),
  sd: z.number().positive(),
  similarity: z.enum(['dot', 'cosine']),
  model: label,
  embedder: label,
  trainedOn: z.object({ reference: label, items: z.array(label).max(1_000_000) }),
});

/**
 * Reads a transform: `<stem>.npy`, an inputs × outputs matrix, and `<stem>.json` beside it, which says
 * how to use it. `path` names either file or the stem. Throws `TRANSFORM_INVALID`, or what reading
 * throws.
 */
export async function readTransform(files: Files, path: string): Promise<LinearTransform> {
  const stem = path.replace(/\.(npy|json)$/i, '');
  const [matrix, description] = [`${stem}.npy`, `${stem}.json`];
  const fail = (file: string, why: string) =>
    new KindredError('TRANSFORM_INVALID', `${files.resolve(file)} ${why}.`);
  const said = await files.read(description, { maxBytes: 2 ** 26 });
  const read = schema.safeParse(parsed(said));
  if (!read.success) {
    const [{ path: key, message }] = read.error.issues;
    const where = key.length > 0 ? `"${key.join('.')}": ` : '';
    throw fail(description, `does not describe a transform of version 1: ${where}${message}`);
  }
  const { inputs, outputs, mean, sd, similarity, model, embedder, trainedOn } = read.data;
  const bytes = await files.read(matrix);
  const { shape, values } = parseNpy(bytes, files.resolve(matrix));
  if (shape.length !== 2 || shape[0] !== inputs || shape[1] !== outputs) {
    throw fail(
      matrix,
      `has the shape (${shape.join(', ')}), but ${description} says ${inputs} × ${outputs}`,
    );
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const at = `row ${Math.floor(bad / outputs)}, column ${bad % outputs} (from 0)`;
    throw fail(matrix, `has ${values[bad]} at ${at}`);
  }
  return {
    path: matrix,
    inputs,
    outputs,
    weights: values,
    mean,
    sd,
    similarity,
    model,
    embedder,
    reference: trainedOn.reference,
    items: trainedOn.items,
    fingerprint: contentHash([contentHash(bytes), contentHash(said)]),
  };
}

/** Undefined where it is not JSON. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
