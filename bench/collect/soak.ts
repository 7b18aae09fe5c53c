// Asks a server that fails one call in ten, in every way it knows, for as long as wanted; everything
// must be answered in the end. npm run bench:soak -- [MINUTES] [CALLS A SECOND]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { experimentOf } from './experiment-of.ts';
import { measured } from './measured.ts';
import { startServer } from './start-server.ts';

const minutes = Number(process.argv[2] ?? 30);
const perSecond = Number(process.argv[3] ?? 100);
const trials = Math.round(minutes * 60 * perSecond);
const faults = [
  'rate-limit',
  'error-500',
  'error-503',
  'error-529',
  'reset',
  'lost',
  'reset-body',
  'truncated',
  'html',
  'drip',
];
const mix = faults.map((fault) => `${fault}=${0.1 / faults.length}`).join(',');
const folder = mkdtempSync(join(tmpdir(), 'kindred-soak-'));
const server = await startServer([
  '--latency',
  '20',
  '--mix',
  mix,
  '--per-second',
  String(perSecond),
]);
writeFileSync(join(folder, 'soak.yaml'), experimentOf('soak', server.url, trials));
const bin = resolve('packages/cli/bin/kindred.js');
const used = await measured([bin, 'run', 'soak.yaml', '--json'], { cwd: folder, codes: [0, 1] });
await server.stop();
using store = new DatabaseSync(join(folder, 'runs/soak/store.sqlite'), { readOnly: true });
const count = (sql: string) => Number(store.prepare(sql).get()!['n']);
const replies = count('SELECT count(*) AS n FROM replies');
const valued = count('SELECT count(*) AS n FROM judgments WHERE value IS NOT NULL');
const failures = store
  .prepare(
    'SELECT error_kind AS kind, count(*) AS n FROM attempts WHERE error_kind IS NOT NULL GROUP BY 1',
  )
  .all()
  .map(({ kind, n }) => `${String(kind)} ${Number(n)}`);
console.log(
  `${(used.seconds / 60).toFixed(1)} minutes, ${(trials / used.seconds).toFixed(0)} judgments a second, peak ${Math.round(used.mebibytes)} MiB`,
);
console.log(
  `trials ${trials}, replies ${replies}, judgments ${valued}; failed calls: ${failures.join(', ')}`,
);
rmSync(folder, { recursive: true });
process.exitCode = replies === trials ? 0 : 1;
