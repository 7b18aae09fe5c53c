import { hash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startChaos } from '../chaos/start-chaos.ts';
import { pngOf } from './fixtures/png-of.ts';
import { isBuilt, runExperiment } from './fixtures/run-experiment.ts';
import { batchers, vendors } from './fixtures/vendors.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const seeing = Object.keys(vendors).filter((name) => !name.endsWith('base'));
/** The smallest GIF there is, for every word. */
const gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#{id}';
const words = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox'];
const sums = words.map((_, k) => hash('sha256', pngOf(40 * k)));

/** A folder with a picture of each word, and stimuli that show them. */
async function pictured() {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-pictures-'));
  for (const [k, word] of words.entries()) {
    await writeFile(join(folder, `${word}.png`), pngOf(40 * k));
  }
  return { folder, stimuli: { use: 'list', with: { items: words, images: `${folder}/{id}.png` } } };
}
async function asking(
  names: readonly string[],
  answer: string,
  more: object,
  model: object = {},
  trials = 6,
) {
  const server = await startChaos({ answer: () => answer });
  open.push(server);
  const models = names.map((name) => ({
    id: name.replace(' ', '-'),
    use: name.split(' ')[0],
    // A model of each name: two ways to one model share what it answers.
    with: { ...vendors[name](server.url), model: name.replace(' ', '-') },
    ...model,
  }));
  const ran = await runExperiment(models, { trials, more });
  const sent = server.log.flatMap((entry) => (entry.event === 'sent' ? [entry.images] : []));
  return { ...ran, sent, log: server.log };
}
interface Document {
  readonly responses: readonly {
    readonly trials: number;
    readonly replies: number;
    readonly nulls?: unknown;
  }[];
}

describe.skipIf(!isBuilt)('pictures in whole runs (skipped without a build)', () => {
  test('every vendor is sent the three pictures as they are, in the trial’s order', async () => {
    const { stimuli } = await pictured();
    const task = { use: 'odd-one-out', with: { show: 'images' } };
    const { code, out, err, sent } = await asking(seeing, 'second', { stimuli, task });
    expect({ code, err }).toMatchObject({ code: 0 });
    const { responses } = JSON.parse(out) as Document;
    expect(responses.map(({ replies }) => replies)).toEqual(seeing.map(() => 6));
    expect(sent).toHaveLength(6 * seeing.length);
    for (const images of sent) {
      expect(images).toHaveLength(3);
      expect(new Set(images.map(({ sha256 }) => sha256)).size).toBe(3);
      for (const { type, sha256 } of images) {
        expect(type).toBe('image/png');
        expect(sums).toContain(sha256);
      }
    }
  });

  test('a row is one JPEG a trial, answered by place', async () => {
    const { stimuli } = await pictured();
    const task = { use: 'odd-one-out', with: { show: 'row', row: { side: 64, gap: 8 } } };
    const reply = '1. an animal\n2. right\n3. Left and middle have wings.';
    const { code, err, sent, files } = await asking(seeing, reply, { stimuli, task });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(sent).toHaveLength(6 * seeing.length);
    for (const images of sent) expect(images).toMatchObject([{ type: 'image/jpeg' }]);
    const judgments = [...(await files())].find(([path]) => path.endsWith('judgments.csv'))!;
    const [header, ...rows] = judgments[1].toString().trim().split('\n');
    const value = header.split(',').indexOf('value');
    const values = rows.map((row) => row.split(',')).map((cells) => cells[value]);
    expect(new Set(values)).toEqual(new Set(['2']));
  });

  test('batches carry pictures', { timeout: 60_000 }, async () => {
    const { stimuli } = await pictured();
    const task = { use: 'odd-one-out', with: { show: 'images' } };
    const delivery = { delivery: 'batch' };
    const { code, err, out } = await asking(batchers, 'first', { stimuli, task }, delivery);
    expect({ code, err }).toMatchObject({ code: 0 });
    const { responses } = JSON.parse(out) as Document;
    expect(responses.map(({ replies }) => replies)).toEqual(batchers.map(() => 6));
  });

  test(
    'a picture that changed, and nothing else, is asked again',
    { timeout: 60_000 },
    async () => {
      const { folder, stimuli } = await pictured();
      const task = { use: 'odd-one-out', with: { show: 'images' } };
      const ran = await asking(['openai'], 'first', { stimuli, task }, {}, 20);
      expect(ran.code).toBe(0);
      const asked = () => ran.log.filter(({ event }) => event === 'asked').length;
      const before = asked();
      expect((await ran.again()).code).toBe(0);
      expect(asked()).toBe(before);
      await writeFile(join(folder, 'ant.png'), pngOf(7));
      expect((await ran.again()).code).toBe(0);
      // 20 trials of 20 triplets of 6: half of them show the ant.
      expect(asked() - before).toBe(10);
    },
  );

  test('pictures that nobody is shown are no part of a trial', { timeout: 60_000 }, async () => {
    const { folder, stimuli } = await pictured();
    const ran = await asking(['openai'], 'ant', { stimuli, task: 'odd-one-out' });
    expect(ran.code).toBe(0);
    await writeFile(join(folder, 'ant.png'), pngOf(7));
    const before = ran.log.length;
    expect((await ran.again()).code).toBe(0);
    expect(ran.log.length).toBe(before);
  });

  test.each([
    ['a model that sees none', 'openai-compatible base', {}, /MODEL_NO_VISION|sees no pictures/],
    ['a missing picture', 'openai', { images: '/nowhere/{id}.png' }, /no file \/nowhere\/ant\.png/],
    ['no pictures at all', 'openai', {}, /"\w+" has none/],
    ['a format its vendor does not take', 'google', { images: gif }, /"ant" is image\/gif/],
  ])('%s is told before any call', async (_, name, extra, message) => {
    const stimuli = { use: 'list', with: { items: words, ...extra } };
    const task = { use: 'odd-one-out', with: { show: 'images' } };
    const { code, err, out, log } = await asking([name], 'left', { stimuli, task });
    expect(code).not.toBe(0);
    expect(err + out).toMatch(message);
    expect(err + out).not.toMatch(/ {4}at /);
    expect(log.filter(({ event }) => event === 'asked')).toEqual([]);
  });
});
