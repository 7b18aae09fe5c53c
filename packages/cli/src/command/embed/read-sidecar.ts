import { KindredError } from '@kindred/core';
import type { Files } from '@kindred/core';
import type { Sidecar } from './sidecar.ts';

/** The sidecar of `path`, or null where there is none or the `.json` beside it is something else. */
export async function readSidecar(files: Files, path: string): Promise<Sidecar | null> {
  if (!path.endsWith('.npy')) return null;
  const beside = `${path.slice(0, -'.npy'.length)}.json`;
  let text: string;
  try {
    text = new TextDecoder().decode(await files.read(beside, { maxBytes: 2 ** 28 }));
  } catch (error) {
    if (KindredError.is(error) && error.code === 'FILE_MISSING') return null;
    throw error;
  }
  const read = parse(text);
  if (typeof read !== 'object' || read === null) return null;
  const { items, similarity } = read as Partial<Sidecar>;
  const names = Array.isArray(items) && items.every((item) => typeof item === 'string');
  const known = similarity === 'dot' || similarity === 'cosine' || similarity === 'euclidean';
  return names && known ? { items, similarity } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
