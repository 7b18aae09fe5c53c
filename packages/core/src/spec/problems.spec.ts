import { expect, test } from 'vitest';
import { loadExperiment } from './load-experiment.ts';
import { SpecError } from './spec-error.ts';

async function problems(text: string | Uint8Array): Promise<string[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  try {
    await loadExperiment('x.yaml', { files: { read: async () => bytes }, cwd: '/w' });
    return [];
  } catch (error) {
    if (error instanceof SpecError && error.code === 'SPEC_INVALID') {
      return error.message.split('\n');
    }
    throw error;
  }
}

const head = 'experiment: e\nstimuli: s\ntask: t\ntrials: r\n';
const valid = `${head}models: [m]\n`;

test('every error of a file in one pass, in reading order', async () => {
  const text = `experiment: demo x
seed: 1.5
modles: []
stimuli:
task: { uses: anchored-triplet, compat: 3 }
trials: [random]
models:
  - { id: glove, use: word-vectors, file: x, ingredients: { id: 1, x: [1] } }
  - { id: Glove, use: word-vectors, answers: sample, repeats: 0 }
  - 3
embedder: "\${env:X}"
metrics: [procrustes, { use: rsa, against: [humn, x] }, rsa]
references: [{ id: human, use: things-spose }]
analyses: [{ use: correlation, outcome: { metric: rsb, refrence: human } }]
kernels: wasm
kernels: [js]
inference: { permutations: -1, bootstraps: .nan }
budget: 3
`;
  const name =
    'a name of letters, digits, ".", "_" and "-" that starts with a letter or digit, at most 100 characters';
  const use = 'the name of a component or a mapping with "use"';
  expect(await problems(text)).toEqual([
    `x.yaml:1:13 experiment must be ${name}, not "demo x" [SPEC_BAD_VALUE]`,
    'x.yaml:2:7 seed must be a whole number from 0 to 4294967295, not 1.5 [SPEC_WRONG_TYPE]',
    'x.yaml:3:1 unknown key "modles" in experiment; did you mean "models"? [SPEC_UNKNOWN_KEY]',
    `x.yaml:4:9 stimuli must be ${use}, not nothing [SPEC_WRONG_TYPE]`,
    'x.yaml:5:7 missing key "use" in task [SPEC_MISSING_KEY]',
    'x.yaml:5:9 unknown key "uses" in task; did you mean "use"? [SPEC_UNKNOWN_KEY]',
    'x.yaml:5:41 task.compat must be text of 1 to 100 characters, not 3 [SPEC_WRONG_TYPE]',
    `x.yaml:6:9 trials must be ${use}, not a list [SPEC_WRONG_TYPE]`,
    'x.yaml:8:37 unknown key "file" in models[0]; options stand under "with" [SPEC_UNKNOWN_KEY]',
    'x.yaml:8:61 key "id" in models[0].ingredients must be a name of letters, digits, ".", "_" and "-" that starts with a letter, not "id" [SPEC_BAD_KEY]',
    'x.yaml:8:71 models[0].ingredients.x must be a number or true or false or text of at most 1000 characters or null, not a list [SPEC_WRONG_TYPE]',
    'x.yaml:9:11 duplicate id "Glove" in models; the first is in line 8; set another with "id" [SPEC_DUPLICATE_ID]',
    'x.yaml:9:46 models[1].answers must be "sampled" or "logprobs", not "sample"; did you mean "sampled"? [SPEC_BAD_VALUE]',
    'x.yaml:9:63 models[1].repeats must be a whole number from 1 to 10000, not 0 [SPEC_BAD_VALUE]',
    `x.yaml:10:5 models[2] must be ${use}, not 3 [SPEC_WRONG_TYPE]`,
    'x.yaml:11:11 "${env:X}" cannot be the id of embedder: an id has letters, digits, ".", "_" and "-", a letter or digit first, at most 100 characters; set another with "id" [SPEC_BAD_ID]',
    'x.yaml:11:11 "${env:X}" can stand only under "with" [SPEC_BAD_ENV]',
    'x.yaml:12:45 no reference named "humn" for metrics[1].against; did you mean "human"? [SPEC_UNKNOWN_REFERENCE]',
    'x.yaml:12:51 no reference named "x" for metrics[1].against [SPEC_UNKNOWN_REFERENCE]',
    'x.yaml:12:57 duplicate id "rsa" in metrics; the first is in line 12; set another with "id" [SPEC_DUPLICATE_ID]',
    'x.yaml:14:51 no metric named "rsb" for analyses[0].outcome.metric; did you mean "rsa"? [SPEC_UNKNOWN_REFERENCE]',
    'x.yaml:14:56 unknown key "refrence" in analyses[0].outcome; did you mean "reference"? [SPEC_UNKNOWN_KEY]',
    'x.yaml:15:10 kernels must be a list of components, not "wasm" [SPEC_WRONG_TYPE]',
    'x.yaml:16:1 duplicate key "kernels"; the first is in line 15 [SPEC_DUPLICATE_KEY]',
    'x.yaml:17:28 inference.permutations must be a whole number from 0 to 1000000, not -1 [SPEC_BAD_VALUE]',
    'x.yaml:17:44 a number must be finite, not NaN [SPEC_NOT_FINITE]',
    'x.yaml:18:9 budget must be a mapping, not 3 [SPEC_WRONG_TYPE]',
  ]);
});

const bomb = 'abcdefgh'.split('').map((name, i, all) =>
  i === 0
    ? 'a: &a [x]'
    : `${name}: &${name} [${Array(10)
        .fill(`*${all[i - 1]}`)
        .join(',')}]`,
);
const nothing = 'an experiment file is a mapping of keys such as experiment, models and task, not';

test.each<[string, string | Uint8Array, ...unknown[]]>([
  ['no mapping', '- a\n', `1:1 ${nothing} a list [SPEC_WRONG_TYPE]`],
  ['empty', '', `1:1 ${nothing} nothing [SPEC_WRONG_TYPE]`],
  [
    'syntax',
    `${valid}seed: [1\nx: 2`,
    '7:1 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ] [SPEC_YAML_SYNTAX]',
  ],
  [
    'tab',
    `${valid}budget:\n\tusd: 1`,
    '7:1 not YAML: Tabs are not allowed as indentation [SPEC_YAML_SYNTAX]',
  ],
  [
    'tag',
    `${valid}seed: !!js/function "x"`,
    '6:7 not YAML: Unresolved tag: tag:yaml.org,2002:js/function [SPEC_YAML_SYNTAX]',
  ],
  [
    'yaml 1.1',
    `%YAML 1.1\n---\n${valid}`,
    '1:1 experiment files are YAML 1.2; remove the %YAML directive [SPEC_YAML_SYNTAX]',
  ],
  [
    'two documents',
    `${valid}---\n${valid}`,
    '6:1 a second document starts here; an experiment file holds one [SPEC_MANY_DOCUMENTS]',
  ],
  [
    'alias bomb',
    `${valid}${bomb.join('\n')}`,
    '6:8 aliases expand to more than 200000 values; keep long lists in a CSV file [SPEC_ALIAS_BOMB]',
  ],
  [
    'self',
    `${valid}seed: &s [*s]`,
    '6:10 seed must be a whole number from 0 to 4294967295, not a list [SPEC_WRONG_TYPE]',
    '6:11 alias "s" contains itself [SPEC_ALIAS_BOMB]',
  ],
  [
    'no anchor',
    `${valid}seed: *s`,
    '6:7 no anchor named "s" stands before this alias [SPEC_UNKNOWN_ALIAS]',
  ],
  [
    'merge of a list of numbers',
    `${valid}<<: [1]`,
    '6:6 "<<" merges a mapping or a list of mappings, usually an alias such as *base [SPEC_WRONG_TYPE]',
  ],
  [
    'infinity',
    `${valid}seed: 1e999`,
    '6:7 a number must be finite, not Infinity [SPEC_NOT_FINITE]',
  ],
  ['prototype', `${valid}__proto__: { seed: 1 }`, '6:1 "__proto__" cannot be a key [SPEC_BAD_KEY]'],
  ['number key', `${valid}3: 1`, '6:1 a key must be text; write "3" in quotes [SPEC_BAD_KEY]'],
  ['mapping key', `${valid}? [a]\n: 1`, '6:3 a key must be text [SPEC_BAD_KEY]'],
  [
    'depth',
    `${valid}seed: ${'['.repeat(70)}${']'.repeat(70)}`,
    '6:7 seed must be a whole number from 0 to 4294967295, not a list [SPEC_WRONG_TYPE]',
    '6:71 nested more than 64 levels deep [SPEC_TOO_DEEP]',
  ],
  [
    'great depth',
    '['.repeat(50_000),
    expect.stringMatching(/^1:\d+ nested too deeply \[SPEC_TOO_DEEP\]$/),
  ],
  [
    'NUL',
    `${valid}seed: "\0"`,
    '6:8 an experiment file is UTF-8 text; here is control character 0; save the file as UTF-8 [SPEC_NOT_TEXT]',
  ],
  [
    'latin 1',
    new Uint8Array([0x61, 0x3a, 0x0a, 0x20, 0xe9]),
    '2:2 an experiment file is UTF-8 text; here are bytes that are not UTF-8; save the file as UTF-8 [SPEC_NOT_TEXT]',
  ],
  [
    'no model',
    `${head}models: []`,
    '5:9 models must be a list of components with at least 1 entry, not an empty list [SPEC_BAD_VALUE]',
  ],
  [
    'no task',
    'experiment: e\nstimuli: s\ntrials: r\nmodels: [m]',
    '1:1 missing key "task" in experiment [SPEC_MISSING_KEY]',
  ],
  [
    'both embedders',
    `${valid}embedder: a\nembedders: [b]`,
    '6:1 give "embedder" or "embedders", not both [SPEC_DUPLICATE_KEY]',
  ],
  [
    'env',
    `${valid}metrics: [{ use: a, with: { x: "\${env:9}", y: "\${env:Y}", z: "\${free}" } }]`,
    '6:32 "${env:9}" is not a reference; write ${env:NAME} [SPEC_BAD_ENV]',
  ],
  [
    'matrix elsewhere',
    `${valid}metrics: [{ use: a, with: { x: "\${matrix.y}" } }]`,
    '6:32 "${matrix.y}" can stand only in a model that has a matrix [SPEC_BAD_MATRIX]',
  ],
  [
    'matrix key',
    `${head}models: [{ use: a, with: { x: "\${matrix.nois}" }, matrix: { noise: [1] } }]`,
    '5:31 no key "nois" in the model\'s matrix; did you mean "noise"? [SPEC_BAD_MATRIX]',
  ],
  [
    'matrix and with',
    `${head}models: [{ use: a, with: { x: 1 }, matrix: { x: [1] } }]`,
    '5:46 "x" in models[0].matrix is given under "with" as well; remove one [SPEC_BAD_MATRIX]',
  ],
  [
    'matrix ids',
    `${head}models: [{ id: b, use: a, matrix: { x: [1, 1] } }]`,
    '5:35 duplicate id "b-1" in models; the first is in line 5; set another with "id" [SPEC_DUPLICATE_ID]',
  ],
  [
    'matrix empty',
    `${head}models: [{ use: a, matrix: { x: [] } }]`,
    '5:33 models[0].matrix.x must be a list with at least 1 entry, not an empty list [SPEC_BAD_VALUE]',
  ],
  [
    'matrix huge',
    `${head}models: [{ use: a, matrix: { ${'abcde'
      .split('')
      .map((key) => `${key}: [${[...Array(10).keys()].join(',')}]`)
      .join(', ')} } }]`,
    '5:28 models[0].matrix makes 100000 models; an experiment has at most 10000, and 400000 values in all of them [SPEC_BAD_MATRIX]',
  ],
  [
    'hostile key',
    `${valid}"\\e[31m\\u202e": 1`,
    '6:1 unknown key "\\u001b[31m\\u202e" in experiment [SPEC_UNKNOWN_KEY]',
  ],
])('%s', async (_name, text, ...expected) => {
  const found = (await problems(text)).map((line) => line.replace('x.yaml:', ''));
  expect(found).toEqual(expected);
});

test('a file with endless errors says a hundred and counts the rest', async () => {
  const lines = await problems(
    valid + Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join('\n'),
  );
  expect(lines).toHaveLength(101);
  expect(lines[100]).toBe('… and 400 more problems');
});
