import { parseArgs } from 'node:util';
import { openLogFile } from './open-log-file.ts';
import { startChaos } from './start-chaos.ts';

// The server as a process of its own: prints {"url": …} as one line, and ends at SIGTERM or SIGINT.
// node --conditions=@kindred/source tests/chaos/serve.ts --port 0 --latency 20 --log requests.jsonl
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
    log: { type: 'string' },
    reply: { type: 'string' },
    seed: { type: 'string', default: '1' },
    mix: { type: 'string', default: '' },
    'per-second': { type: 'string' },
    concurrent: { type: 'string' },
    'retry-after': { type: 'string', default: '0.05' },
    lenient: { type: 'boolean', default: false },
  },
});

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const limit = { perSecond: number(values['per-second']), concurrent: number(values.concurrent) };
const mix = Object.fromEntries(
  values.mix
    .split(',')
    .filter((part) => part !== '')
    .map((part) => part.split('='))
    .map(([fault, share]) => [fault, Number(share)]),
);
const { reply } = values;
const file = values.log === undefined ? null : openLogFile(values.log);
const chaos = await startChaos(
  {
    latency: Number(values.latency),
    seed: Number(values.seed),
    retryAfter: Number(values['retry-after']),
    lenient: values.lenient,
    limit: limit.perSecond === undefined && limit.concurrent === undefined ? null : limit,
    faults: [{ mix }],
    record: (entry) => file?.record(entry),
    ...(reply !== undefined && { answer: () => reply }),
  },
  Number(values.port),
);
process.stdout.write(`${JSON.stringify({ url: chaos.url })}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void chaos.close().then(() => {
      file?.flush();
      process.exit(0);
    });
  });
}
