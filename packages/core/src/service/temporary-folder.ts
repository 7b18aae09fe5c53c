import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh, empty folder and how to remove it with everything in it. */
export function temporaryFolder(): { readonly path: string; dispose(): void } {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'kindred-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}
