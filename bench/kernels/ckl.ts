import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../ordinal.ts', import.meta.url));

/** 77 CKL fits beside scipy's, as `npm run bench:ordinal` prints them. */
export async function ckl(): Promise<string> {
  const run = spawnSync(process.execPath, ['--conditions=@kindred/source', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(run.stderr.trim());
  return `## CKL: 77 fits\n\n${run.stdout.trim()}`;
}
