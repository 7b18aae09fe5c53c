import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KindredError } from '../contract/kindred-error.ts';
import { loadExperiment } from './load-experiment.ts';

const sample = `experiment: sample
seed: 7
plugins: ["@acme/kindred-plugin"]
stimuli: { use: things-128 }
task: { use: anchored-triplet, with: &shared { form: "instruct" } }
trials: { use: random, with: { count: auto, <<: *shared } }
models:
  - &base { id: glove, use: word-vectors, ingredients: { size: 14e9, tuned: true } }
  - { <<: *base, id: other, repeats: 2 }
  - use: simulated
    with: { key: "\${env:HOME}" }
    matrix: { noise: [0, 0.2], ingredients.size: [1, 2] }
references:
  - { id: human, use: things-spose, with: { dimensions: 66 } }
embedder: { use: ckl, with: { dimensions: 30, holdout: 0.2 } }
metrics: [{ use: procrustes, against: [human] }, rsa]
analyses: [{ use: correlation, outcome: { metric: rsa } }]
inference: { permutations: 100 }
budget: { usd: 20 }
`;

const load = (bytes: Uint8Array) =>
  loadExperiment('/w/x.yaml', { files: { read: async () => bytes }, cwd: '/w' });

const bytes = new TextEncoder().encode(sample);
const lines = sample.split('\n');
const tokens = [
  '{',
  '}',
  '[',
  ']',
  '&a',
  '*a',
  '*base',
  '<<:',
  ': ',
  '- ',
  '"',
  "'",
  '|',
  '!!',
  '.nan',
];
const junk = [
  ...tokens,
  '${matrix.x}',
  '${env:',
  '__proto__',
  '\t',
  '\0',
  '---\n',
  '#',
  '1e400',
  '\n',
];

const at = (most: number) => fc.nat({ max: most - 1 });
const mutation = fc.oneof(
  fc.tuple(at(bytes.length), fc.nat({ max: 255 })).map(([i, byte]) => bytes.with(i, byte)),
  fc
    .tuple(at(sample.length), fc.nat({ max: 40 }), fc.constantFrom(...junk))
    .map(([i, gone, put]) => text(sample.slice(0, i) + put + sample.slice(i + gone))),
  at(lines.length).map((i) => text(lines.toSpliced(i, 1).join('\n'))),
  fc.tuple(at(lines.length), at(lines.length)).map(([i, j]) => {
    return text(lines.with(i, lines[j]).with(j, lines[i]).join('\n'));
  }),
  fc.tuple(at(lines.length), at(8)).map(([i, n]) => {
    return text(lines.with(i, ' '.repeat(n) + lines[i]).join('\n'));
  }),
  fc.tuple(at(60), fc.constantFrom(...junk)).map(([i, word]) => {
    let count = 0;
    return text(sample.replaceAll(/[\w.-]+(?=:)/g, (key) => (count++ === i ? word : key)));
  }),
);

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

/** What a refusal must not be: anything but lines with a place and a code. */
function complaints(error: unknown): readonly unknown[] {
  if (!KindredError.is(error) || error.code !== 'SPEC_INVALID') return [error];
  const line = /^x\.yaml:\d+:\d+ .+ \[SPEC_[A-Z_]+\]$/;
  return error.message.split('\n').filter((one) => !line.test(one));
}

test('the sample is valid', async () => {
  expect((await load(bytes)).models).toHaveLength(6);
});

test('a damaged file loads or is refused with places', { timeout: 60_000 }, async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (damaged) => {
      const error: unknown = await load(damaged).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error === null) return;
      refused += 1;
      expect(complaints(error)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(50);
});
