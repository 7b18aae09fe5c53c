import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';
import { smallExperiment } from './fixtures/small-experiment.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-cli-'));
const here = { cwd: folder };
const stack = /^\s+at .*:\d+:\d+\)?$/m;

test.concurrent('no command, an unknown one, a wrong flag or value are wrong usage', async () => {
  const ended = await Promise.all([
    kindred([], here),
    kindred(['rum'], here),
    kindred(['run', 'x.yaml', '--fodler', 'y'], here),
    kindred(['list', 'provder'], here),
    kindred(['align', 'a.npy', 'b.npy', '--metrics', 'rsa', '--permutations', '-1'], here),
    kindred(['align', 'a.npy', 'b.npy', '--metrics', 'rsa', '--with', 'dimensions=3'], here),
  ]);
  expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(ended.map(({ out }) => out).join('')).toBe('');
  expect(ended[1].err).toContain('Did you mean run?');
  expect(ended[2].err).toContain('Did you mean --folder?');
});

test.concurrent('help and version are no errors', async () => {
  const [help, version] = await Promise.all([kindred(['run', '--help']), kindred(['--version'])]);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('--folder');
  expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.concurrent('list names the published variants that compat: takes', async () => {
  const [people, document] = await Promise.all([
    kindred(['list', 'metric'], here),
    kindred(['list', 'metric', '--json'], here),
  ]);
  const [header, ...lines] = people.out.split('\n');
  expect(header.trimEnd()).toMatch(/ compat$/);
  expect(lines.find((line) => line.includes('procrustes'))).toContain('arXiv:2510.01030');
  const { components } = JSON.parse(document.out) as {
    components: { name: string; compat: Record<string, string> }[];
  };
  const compat = Object.fromEntries(components.map((one) => [one.name, one.compat]));
  expect(compat['procrustes']['arXiv:2510.01030']).toMatch(/\w/);
  expect(compat['cka']).toEqual({});
});

test.concurrent('a table without rows and an outcome that explains itself are refused', async () => {
  await writeFile(join(folder, 'head.csv'), 'id,r2,size\n');
  await writeFile(join(folder, 'three.csv'), 'id,r2,size\na,0.1,1\nb,0.3,2\nc,0.2,4\n');
  const [empty, itself] = await Promise.all([
    kindred(['analyse', 'head.csv', '--outcome', 'r2', '--use', 'correlation'], here),
    kindred(
      [
        'analyse',
        'three.csv',
        '--outcome',
        'r2',
        '--use',
        'linear-model',
        '--with',
        'formula=score ~ score',
      ],
      here,
    ),
  ]);
  expect([empty.code, itself.code]).toEqual([1, 1]);
  expect(empty.err).toMatch(/head\.csv has no rows, only the header id, r2, size/);
  expect(itself.err).toContain('"score" stands on both sides of the formula');
});

test.concurrent('with --json an error is the one document on stdout', async () => {
  const [usage, missing] = await Promise.all([
    kindred(['align', 'a.npy', '--json'], here),
    kindred(['align', 'a.npy', 'b.npy', '--metrics', 'rsa', '--json'], here),
  ]);
  expect(usage.code).toBe(2);
  expect(JSON.parse(usage.out)).toMatchObject({ error: { code: 'USAGE' } });
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.out)).toMatchObject({ error: { code: 'FILE_MISSING' } });
  expect(missing.err).not.toMatch(stack);
});

test.concurrent('check names every problem of every file', async () => {
  await writeFile(
    join(folder, 'bad.yaml'),
    'experiment: bad\nstimuli: things-128\ntask: anchored-tripplet\ntrials: random\n' +
      'models: [{ use: word-vectors, with: { dimension: 3 } }, { use: simulated }]\n' +
      'embedder: { use: ckl, with: { dimensions: many } }\n',
  );
  await writeFile(join(folder, 'worse.yaml'), 'experimint: x\nseed: one\n');
  const args = ['check', 'bad.yaml', 'worse.yaml', 'nowhere.yaml'];
  const [text, json] = await Promise.all([kindred(args, here), kindred([...args, '--json'], here)]);
  expect(text.code).toBe(1);
  expect(text.out).toContain('bad.yaml:3:');
  expect(text.out).toContain('did you mean "dimensions"');
  expect(text.out).not.toMatch(stack);
  const { ok, files } = JSON.parse(json.out);
  expect(ok).toBe(false);
  const codes = files.map(({ problems }: { problems: { code: string }[] }) =>
    problems.map(({ code }) => code),
  );
  expect(codes[0]).toEqual(['COMPONENT_UNKNOWN', 'SPEC_BAD_OPTION', 'SPEC_BAD_OPTION']);
  expect(codes[1]).toContain('SPEC_UNKNOWN_KEY');
  expect(codes[2]).toEqual(['SPEC_FILE_MISSING']);
});

test.concurrent('init writes a file that checks, and never over another', async () => {
  const first = await kindred(['init', 'new', '--yes'], here);
  expect(first.code).toBe(0);
  const file = join(folder, 'new', 'experiment.yaml');
  const text = await readFile(file, 'utf8');
  const again = await kindred(['init', 'new'], here);
  expect(again.code).toBe(1);
  expect(again.err).toContain('INIT_EXISTS');
  expect(await readFile(file, 'utf8')).toBe(text);
  expect((await kindred(['check', file], here)).code).toBe(0);
  expect(text).not.toContain('node_modules');
  const nameless = await kindred(['init', ''], here);
  expect([nameless.code, nameless.err]).toEqual([2, expect.stringContaining('no name')]);
  const blocked = await kindred(['init', join(file, 'below')], here);
  expect([blocked.code, blocked.err]).toEqual([1, expect.stringContaining('INIT_FOLDER')]);
});

test.concurrent('a run prints one document, and its report can be written again', async () => {
  await writeFile(join(folder, 'small.yaml'), smallExperiment(400));
  const ran = await kindred(['run', 'small.yaml', '--json'], here);
  expect(ran.code).toBe(0);
  const document = JSON.parse(ran.out);
  expect(document.scores).toHaveLength(3);
  expect(document.reports[0]).toMatch(/index\.html$/);
  expect(ran.err).toContain('embed:');
  expect(ran.err).not.toContain('\u001b');
  const report = await kindred(['report', 'runs/small', '--json'], here);
  expect(report.code).toBe(0);
  expect(JSON.parse(report.out).scores).toEqual(document.scores);
  const plan = await kindred(['plan', 'small.yaml', '--json'], here);
  expect(JSON.parse(plan.out).models[0]).toMatchObject({ trials: 400, answered: 400, toAsk: 0 });
  const colour = await kindred(['plan', 'small.yaml'], {
    ...here,
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  expect(colour.out).toContain('\u001b[1m');
});

test.concurrent('report asks nobody', async () => {
  await writeFile(join(folder, 'unasked.yaml'), smallExperiment(50).replace('small', 'unasked'));
  const { code, err } = await kindred(['report', 'unasked.yaml'], here);
  expect(code).toBe(1);
  expect(err).toContain('REPORT_INCOMPLETE');
});
