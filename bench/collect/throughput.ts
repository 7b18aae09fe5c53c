// Judgments a second, processor share and memory against a local server: kindred, the bare SDK, bare
// fetch and promptfoo in one run. npm run bench:throughput -- [TRIALS] [MODELS] [PROMPTFOO_TESTS]
import { markdownTable } from '../kernels/markdown-table.ts';
import { kindredRun } from './kindred-run.ts';
import { measured, type Used } from './measured.ts';
import { promptfooRun } from './promptfoo-run.ts';
import { startServer } from './start-server.ts';

const trials = Number(process.argv[2] ?? 35_000);
const models = Number(process.argv[3] ?? 8);
const tests = Number(process.argv[4] ?? 2000);
const rows: (string | number)[][] = [];

function add(name: string, calls: number, { seconds, cpu, mebibytes }: Used): void {
  const row = [
    name,
    calls,
    seconds.toFixed(1),
    Math.round(calls / seconds),
    `${Math.round((100 * cpu) / seconds)} %`,
    Math.round(mebibytes),
  ];
  rows.push(row);
  console.error(row.join('  '));
}

const server = await startServer(['--latency', '20']);
try {
  const bare = (how: string) =>
    measured([
      '--conditions=@kindred/source',
      'bench/collect/bare-calls.ts',
      how,
      server.url,
      String(trials),
      '300',
    ]);
  add('bare fetch, 300 in flight', trials, await bare('fetch'));
  add('bare openai SDK, 300 in flight', trials, await bare('sdk'));
  add('openai SDK over our network, 300 in flight', trials, await bare('ours'));
  add('kindred run, 1 model, all durable', trials, (await kindredRun(server.url, 1, trials)).run);
  const many = await kindredRun(server.url, models, trials);
  add(`kindred run, ${models} models, all durable`, models * trials, many.run);
  if (tests > 0) {
    add('promptfoo, 200 in flight', tests, await promptfooRun(server.url, tests, 200));
  }
} finally {
  await server.stop();
}
console.log(
  markdownTable(
    'Calls to a local server that answers after 20 ms',
    ['what', 'calls', 'seconds', 'calls a second', 'processor', 'peak MiB'],
    rows,
    [
      'Whole processes, start to end; kindred plans first in its own time. The server shares the processors.',
    ],
  ),
);
