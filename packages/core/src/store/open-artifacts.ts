import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KindredError } from '../contract/kindred-error.ts';
import type { Artifacts } from './artifacts.ts';

const digestLength = 32;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/**
 * Artifacts in a folder, one file `<key>.<ext>` each: its bytes, then their sha256, so that a file
 * cut short or altered counts as missing. Files are renamed into place. Keys are hashes; throws
 * `ARTIFACT_BAD_KEY` for anything that could leave the folder and `ARTIFACT_NOT_WRITTEN`.
 */
export function openArtifacts(folder: string): Artifacts {
  const root = resolve(folder);
  let written = 0;
  const place = (key: string, ext: string) => {
    if (/^[\w-]+$/.test(key) && /^[\w-]+$/.test(ext)) return join(root, `${key}.${ext}`);
    throw new KindredError('ARTIFACT_BAD_KEY', `"${key}.${ext}" is not the key of an artifact.`);
  };

  return {
    async read(key, ext) {
      const kept = await readFile(place(key, ext)).catch(() => null);
      if (kept === null || kept.length < digestLength) return null;
      const bytes = kept.subarray(0, kept.length - digestLength);
      return digest(bytes).equals(kept.subarray(bytes.length)) ? new Uint8Array(bytes) : null;
    },
    async write(key, ext, bytes) {
      const file = place(key, ext);
      const draft = `${file}.${process.pid}-${written++}.tmp`;
      try {
        await mkdir(root, { recursive: true });
        await writeFile(draft, Buffer.concat([bytes, digest(bytes)]), { flush: true });
        await rename(draft, file);
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => {});
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new KindredError('ARTIFACT_NOT_WRITTEN', `Cannot keep ${file}: ${why}`, { cause });
      }
    },
  };
}
