// How much memory and time `kindred embed` takes on a file as large as THINGS: 4.7 million choices
// of 1,854 items, as .npy and as text. It runs the built command in a process of its own, whose peak
// resident memory is everything: Node, code, judgments, kernels. No assertion:
// npm run bench:memory -- [judgments] [passes]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomService } from '../packages/core/src/service/random/random-service.ts';
import { markdownTable } from './kernels/markdown-table.ts';

const count = Number(process.argv[2] ?? 4_700_000);
const passes = Number(process.argv[3] ?? 1);
const things = 1854;
const groups = 4;
const random = randomService(1);
const groupOf = Int32Array.from({ length: things }, () => random.integer(groups));

// Three distinct items, the odd one last: the one of another group, else any.
const triplets = new Int32Array(3 * count);
for (let row = 0; row < count; row++) {
  const shown = [0, 0, 0];
  do shown.forEach((_, k) => (shown[k] = random.integer(things)));
  while (new Set(shown).size < 3);
  const [a, b, c] = shown.map((item) => groupOf[item]);
  const odd = a === b ? 2 : a === c ? 1 : b === c ? 0 : random.integer(3);
  triplets.set([...shown.toSpliced(odd, 1), shown[odd]], 3 * row);
}

// As numpy.save writes an int32 matrix (NEP 1, version 1.0).
const header = `{'descr': '<i4', 'fortran_order': False, 'shape': (${count}, 3), }`;
const start = Buffer.from(`\x93NUMPY\x01\x00\x76\x00${header.padEnd(117)}\n`, 'latin1');

function* lines(): Generator<string> {
  for (let row = 0; row < count; row += 10_000) {
    let text = '';
    for (let k = 3 * row; k < 3 * Math.min(row + 10_000, count); k += 3) {
      text += `${triplets[k]} ${triplets[k + 1]} ${triplets[k + 2]}\n`;
    }
    yield text;
  }
}

// Said by the process itself at its end, in KiB; workers inherit the import and stay silent.
const report = `data:text/javascript,import{isMainThread as main}from"node:worker_threads";main&&process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))`;
const command = fileURLToPath(new URL('../packages/cli/bin/kindred.js', import.meta.url));

function embed(file: string): (string | number)[] {
  const out = join(folder, 'e.npy');
  const task = ['--task', 'odd-one-out', '--use', 'spose', '--with', `epochs=${passes}`];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', report, command, 'embed', join(folder, file), ...task, '--out', out, '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(stderr || stdout);
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024;
  const fit = JSON.parse(stdout) as { seconds: number; test: { accuracy: number } };
  const rest = seconds - fit.seconds;
  return [
    file,
    Math.round(peak / 1e6),
    rest.toFixed(1),
    fit.seconds.toFixed(1),
    fit.test.accuracy.toFixed(3),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
try {
  await writeFile(
    join(folder, 'triplets.npy'),
    Buffer.concat([start, new Uint8Array(triplets.buffer)]),
  );
  await writeFile(join(folder, 'triplets.txt'), lines());
  console.log(
    markdownTable(
      `kindred embed, ${count} judgments, ${passes} passes of spose`,
      ['file', 'peak memory (MB)', 'start, reading, splitting (s)', 'fit (s)', 'held-out accuracy'],
      [embed('triplets.npy'), embed('triplets.txt')],
    ),
  );
} finally {
  rmSync(folder, { recursive: true });
}
