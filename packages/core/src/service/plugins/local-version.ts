import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { contentHash } from '../../contract/content-hash.ts';

const imported = /(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"\n]+)['"]/g;

/**
 * The version of a plugin that lies in the project: the hash of its file and of every file it
 * imports by a relative path, so that an edit counts as another version.
 */
export function localVersion(entry: string): string {
  const seen = new Map<string, string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    const bytes = new Uint8Array(readFileSync(file));
    seen.set(file, contentHash(bytes));
    const text = new TextDecoder().decode(bytes);
    for (const [, path] of text.matchAll(imported)) visit(resolve(dirname(file), path));
  };
  visit(entry);
  return `sha256:${contentHash([...seen.values()]).slice(0, 16)}`;
}
