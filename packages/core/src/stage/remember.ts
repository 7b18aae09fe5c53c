import { deserialize, serialize } from 'node:v8';
import { contentHash } from '../contract/content-hash.ts';
import type { Json } from '../contract/json.ts';
import type { Artifacts } from '../store/artifacts.ts';

/** The stored result of the same work, or the work done now and stored. */
export async function remember<T>(
  artifacts: Artifacts,
  key: Json,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly reused: boolean }> {
  const name = contentHash(key);
  const bytes = await artifacts.read(name, 'bin');
  if (bytes) return { value: deserialize(bytes) as T, reused: true };
  const value = await work();
  await artifacts.write(name, 'bin', serialize(value));
  return { value, reused: false };
}
