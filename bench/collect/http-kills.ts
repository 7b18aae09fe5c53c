// Kills `kindred run` at random moments while it asks a local server, whose own log is the witness:
// no reply may be lost, and bought twice only what was in flight. npm run bench:http-kills -- [KILLS] [TRIALS]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { LogEntry } from '../../tests/chaos/log-entry.ts';
import { experimentOf } from './experiment-of.ts';
import { startServer } from './start-server.ts';

const kills = Number(process.argv[2] ?? 100);
const trials = Number(process.argv[3] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'kindred-http-kills-'));
const log = join(folder, 'server.jsonl');
const bin = resolve('packages/cli/bin/kindred.js');
const server = await startServer(['--latency', '20', '--log', log]);
writeFileSync(join(folder, 'kills.yaml'), experimentOf('kills', server.url, trials));

const heard = () => statSync(log, { throwIfNoEntry: false })?.size ?? 0;

/** One life of the command; killed `ms` after the server first heard of it. */
async function live(ms: number | null): Promise<{ readonly ended: boolean; readonly at: number }> {
  const before = heard();
  const child = spawn(process.execPath, [bin, 'run', 'kills.yaml'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const over = { is: false };
  const ended = new Promise<number | null>((done) =>
    child.once('exit', (code) => {
      over.is = true;
      done(code);
    }),
  );
  if (ms !== null) {
    while (!over.is && heard() === before) await pause(5);
    await Promise.race([ended, pause(ms)]);
    child.kill('SIGKILL');
  }
  const code = await ended;
  return { ended: code === 0, at: Date.now() };
}

const deaths: number[] = [];
for (let k = 0; k < kills; k++) {
  const { ended, at } = await live(Math.random() * 400);
  if (ended) break;
  deaths.push(at);
}
const last = await live(null);
await server.stop();

using store = new DatabaseSync(join(folder, 'runs/kills/store.sqlite'), { readOnly: true });
const kept = Number(store.prepare('SELECT count(*) AS n FROM replies').get()!['n']);
const bought = new Map<string, number[]>();
for (const line of readFileSync(log, 'utf8').trimEnd().split('\n')) {
  const entry = JSON.parse(line) as LogEntry;
  // A vendor bills what it was asked, whether or not anybody was left to hear the answer.
  if (entry.event !== 'asked') continue;
  bought.set(entry.key, [...(bought.get(entry.key) ?? []), entry.at]);
}
const twice = [...bought.values()].filter((times) => times.length > 1);
// A call before the last was in flight, or not yet on disk, when a life ended: just before it
// was killed, or after.
const strange = twice.filter((times) =>
  times.slice(0, -1).some((at) => !deaths.some((death) => at > death - 250 && at < death + 250)),
);
console.log(
  `killed ${deaths.length} times while asking; the last run ${last.ended ? 'ended' : 'FAILED'}`,
);
console.log(`trials ${trials}, replies kept ${kept}, lost ${trials - kept}`);
console.log(
  `prompts asked more than once ${twice.length} (${(twice.length / Math.max(1, deaths.length)).toFixed(1)} a kill), of which not in flight at a kill ${strange.length}`,
);
rmSync(folder, { recursive: true });
process.exitCode = last.ended && kept === trials && strange.length === 0 ? 0 : 1;
