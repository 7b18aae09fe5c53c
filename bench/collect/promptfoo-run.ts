import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured, type Used } from './measured.ts';

const version = '0.121.20';
const home = join(tmpdir(), `kindred-promptfoo-${version}`);

/** The same kind of questions by promptfoo from npm, its cache on, at its best concurrency here. */
export async function promptfooRun(url: string, trials: number, atOnce: number): Promise<Used> {
  const bin = join(home, 'node_modules/promptfoo/dist/src/entrypoint.js');
  if (!existsSync(join(home, 'node_modules/promptfoo'))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}');
    execFileSync(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', `promptfoo@${version}`],
      {
        cwd: home,
        stdio: 'ignore',
      },
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'kindred-promptfoo-run-'));
  const tests = Array.from({ length: trials }, (_, k) => ({ vars: { anchor: `lion ${k}` } }));
  writeFileSync(
    join(folder, 'promptfooconfig.json'),
    JSON.stringify({
      prompts: ['Which is more like {{anchor}}: banjo or car? Reply with its name.'],
      providers: [{ id: 'openai:chat:bench', config: { apiBaseUrl: `${url}/v1`, apiKey: 'none' } }],
      tests,
    }),
  );
  const used = await measured(
    [
      bin,
      'eval',
      '-c',
      'promptfooconfig.json',
      '-j',
      String(atOnce),
      '--no-progress-bar',
      '--no-table',
      '-o',
      'out.json',
    ],
    {
      cwd: folder,
      env: {
        PROMPTFOO_CONFIG_DIR: join(folder, 'config'),
        PROMPTFOO_DISABLE_TELEMETRY: '1',
        PROMPTFOO_DISABLE_UPDATE: '1',
        PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
      },
      codes: [0, 100],
    },
  );
  if (!existsSync(join(folder, 'out.json'))) throw new Error('promptfoo wrote no results');
  rmSync(folder, { recursive: true });
  return used;
}
