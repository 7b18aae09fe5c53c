import { join } from 'node:path';
import type { Component } from '../contract/component.ts';
import type { ComponentKind } from '../contract/component-kind.ts';
import { createHost } from '../plugin/create-host.ts';
import { createRegistry } from '../plugin/create-registry.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import type { Bench } from './bench.ts';
import { checkComponent } from './check-component.ts';
import type { KitSetup } from './kit-setup.ts';
import { testServices } from './test-services.ts';

/** Checks what holds for every kind, creates the component as a run would, and disposes it. */
export async function withComponent<Instance>(
  component: Component<ComponentKind, Instance>,
  setup: KitSetup,
  check: (bench: Bench<Instance>) => Promise<void>,
): Promise<void> {
  checkComponent(component);
  const services = setup.services ?? testServices();
  const plugin = definePlugin({
    name: setup.plugin?.name ?? 'conformance',
    components: [component],
    services: setup.plugin?.services ?? [],
  });
  const registry = createRegistry([plugin]);
  const host = createHost({ registry, services, signal: services.signal });
  const use = {
    id: component.name,
    use: component.name,
    with: setup.options ?? {},
    at: { file: join(services.folder, 'conformance.yaml'), line: 1, column: 1 },
    places: {},
  };
  const again = () => host.create<Instance>(component.kind, use);
  try {
    const { live } = await host.resolved(component.kind, use);
    await check({ instance: await again(), live, services, again });
  } finally {
    await host.dispose();
    if (!setup.services) services.dispose();
  }
}
