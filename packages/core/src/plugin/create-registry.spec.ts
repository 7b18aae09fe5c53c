import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRegistry } from './create-registry.ts';
import { declareKernel } from './declare-kernel.ts';
import { defineMetric } from './define-metric.ts';
import { definePlugin } from './define-plugin.ts';
import { defineProvider } from './define-provider.ts';

const options = z.strictObject({});
const create = () => ({ answer: async () => ({ text: '' }) });
const acme = defineProvider({ name: 'acme', options, create });
const zeta = defineProvider({ name: 'zeta', options, create });
const cosine = defineMetric({ name: 'cosine', options, create: () => undefined as never });
const law = declareKernel({
  id: 'acme/law@1',
  writes: [],
  reference: () => ({}),
  cases: [],
  tolerance: { absolute: 0, relative: 0 },
});
const ours = definePlugin({ name: 'ours', version: '1.2.0', components: [zeta, acme, cosine] });
const at = { file: '/x.yaml', line: 14, column: 9 };

test('finds exactly, lists by kind, in the order declared', () => {
  const registry = createRegistry([
    ours,
    definePlugin({ name: 'k', components: [], kernels: [law] }),
  ]);
  expect(registry.find('provider', 'acme')).toEqual({ component: acme, plugin: ours });
  expect(registry.list('provider').map(({ component }) => component.name)).toEqual([
    'zeta',
    'acme',
  ]);
  expect(registry.list()).toHaveLength(3);
  expect(registry.kernels).toEqual([law]);
});

test.each([
  ['acmee', 'No provider named "acmee". Did you mean "acme"? Loaded: acme, zeta.'],
  ['ACME', 'No provider named "ACME". Did you mean "acme"? Loaded: acme, zeta.'],
  ['cosine', 'No provider named "cosine". There is a metric of that name. Loaded: acme, zeta.'],
  ['entirely-else', 'No provider named "entirely-else". Loaded: acme, zeta.'],
])('"%s" is unknown, at its line', (name, message) => {
  expect(() => createRegistry([ours]).find('provider', name, at)).toThrow(
    expect.objectContaining({ code: 'COMPONENT_UNKNOWN', message, location: at }) as Error,
  );
});

test('a name in two plugins is refused, naming both; another kind may use it', () => {
  const theirs = definePlugin({ name: 'theirs', components: [acme] });
  const lines = new Map([[theirs, { file: '/x.yaml', line: 4, column: 11 }]]);
  expect(() => createRegistry([ours, theirs], lines)).toThrow(
    expect.objectContaining({ location: { file: '/x.yaml', line: 4, column: 11 } }),
  );
  expect(() => createRegistry([ours, theirs])).toThrow(
    'The provider "acme" is in two plugins, "ours" 1.2.0 and "theirs" 0.0.0: take one of them out.',
  );
  const metric = defineMetric({ name: 'acme', options, create: () => undefined as never });
  const other = definePlugin({ name: 'other', components: [metric], kernels: [law] });
  expect(createRegistry([ours, other]).list()).toHaveLength(4);
  const again = definePlugin({ name: 'again', components: [], kernels: [law] });
  expect(() => createRegistry([other, again])).toThrow(/kernel "acme\/law@1" is in two plugins/);
});

test('API 1 and 0 are accepted, others refused by name', () => {
  expect(createRegistry([{ ...ours, kindredApi: 0 }]).list()).toHaveLength(3);
  expect(() => createRegistry([{ ...ours, kindredApi: 2 }])).toThrow(
    'Plugin "ours" is made for kindred API 2; this kindred takes 1 and 0. Update kindred.',
  );
});
