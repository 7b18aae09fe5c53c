import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a process used: wall seconds, processor seconds, peak memory. */
export interface Used {
  readonly seconds: number;
  readonly cpu: number;
  readonly mebibytes: number;
}

/** Runs a Node script to its end and measures it. Throws where it fails, unless `code` is expected. */
export async function measured(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly codes?: readonly number[];
  } = {},
): Promise<Used> {
  const file = join(mkdtempSync(join(tmpdir(), 'kindred-usage-')), 'usage.json');
  const hook = resolve(import.meta.dirname, 'usage-at-exit.mjs');
  const child = spawn(process.execPath, ['--import', hook, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env, KINDRED_USAGE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err = (err + text).slice(-4000)));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  if (!(options.codes ?? [0]).includes(code ?? -1)) throw new Error(`ended with ${code}: ${err}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Used;
}
