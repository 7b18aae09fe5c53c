import { analysisPlugin } from '@kindred/analysis';
import type { KernelSession, Plugin } from '@kindred/core';
import { checkPlugin } from '@kindred/core/testing';
import type { TestServices } from '@kindred/core/testing';
import { embeddersPlugin } from '@kindred/embedders';
import { js, kernelsPlugin } from '@kindred/kernels';
import { metricsPlugin } from '@kindred/metrics';
import { neuroPlugin } from '@kindred/neuro';
import { providersPlugin } from '@kindred/providers';
import { reportPlugin } from '@kindred/report';
import { tasksPlugin } from '@kindred/tasks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBuiltIn } from './conformance/check-built-in.ts';
import { kitCases } from './conformance/kit-cases.ts';
import { kitFiles } from './conformance/kit-files.ts';
import { startChaos } from './chaos/start-chaos.ts';
import { dataFolder } from './data-folder.ts';

// The kits a stranger's components are tested with, on our own.
const plugins: Plugin[] = [
  analysisPlugin,
  embeddersPlugin,
  kernelsPlugin,
  metricsPlugin,
  neuroPlugin,
  providersPlugin,
  reportPlugin,
  tasksPlugin,
];
const components = plugins.flatMap((plugin) => plugin.components);
const nameOf = ({ kind, name }: (typeof components)[number]) => `${kind} ${name}`;

let kernels: KernelSession;
let services: TestServices;
let vendor: Awaited<ReturnType<typeof startChaos>>;
beforeAll(async () => {
  const backend = await js.create({} as never);
  const { signal } = new AbortController();
  kernels = await backend.open({ threads: 1, signal, kernels: kernelsPlugin.kernels });
  services = await kitFiles();
  vendor = await startChaos({ lenient: true });
  process.env['KINDRED_KIT_KEY'] = 'not-a-real-key';
});
afterAll(async () => {
  await kernels.dispose();
  services.dispose();
  await vendor.close();
  delete process.env['KINDRED_KIT_KEY'];
});

test.each(plugins.map((plugin) => [plugin.name, plugin] as const))(
  '%s is well declared',
  (_, plugin) => {
    expect(() => checkPlugin(plugin)).not.toThrow();
  },
);

test('every built-in component has its case', () => {
  expect(components.map(nameOf).toSorted()).toEqual(Object.keys(kitCases).toSorted());
});

for (const component of components) {
  const name = nameOf(component);
  const { options = {}, download = null } = kitCases[name] ?? {};
  test.skipIf(download !== null && dataFolder === null)(
    `${name} keeps its promises${download === null ? '' : ` (skipped without KINDRED_DATA_DIR: it downloads ${download})`}`,
    () => {
      const filled = JSON.parse(
        JSON.stringify(options).replaceAll('{vendor}', vendor.url),
      ) as typeof options;
      const check = checkBuiltIn(component, filled, { services, kernels });
      return expect(check).resolves.toBeUndefined();
    },
  );
}
