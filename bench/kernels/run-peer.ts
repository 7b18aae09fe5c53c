import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a script of `bench/peers` by the first python3 that has `module`: PATH's, then Debian's. Gives
 * the JSON it prints, or a sentence saying why there is none.
 */
export function runPeer(script: string, module: string, args: readonly string[]): string | object {
  const path = fileURLToPath(new URL(`../peers/${script}`, import.meta.url));
  for (const python of ['python3', '/usr/bin/python3']) {
    if (spawnSync(python, ['-c', `import ${module}`]).status !== 0) continue;
    const run = spawnSync(python, [path, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (run.status === 0) return JSON.parse(run.stdout) as object;
    return `${script} failed: ${run.stderr.trim().split('\n').at(-1)}`;
  }
  return `No python3 with ${module} (Debian: python3-${module}), so without its row.`;
}
