import { checkPluginApi } from '../contract/check-plugin-api.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Plugin } from '../contract/plugin.ts';
import { createRegistry } from '../plugin/create-registry.ts';
import { checkComponent } from './check-component.ts';

/** A plugin is frozen, of this API, without duplicate names, and each component is well declared. */
export function checkPlugin(plugin: Plugin): void {
  if (!Object.isFrozen(plugin) || !Object.isFrozen(plugin.components)) {
    throw new KindredError('CONFORMANCE', `Plugin "${plugin.name}" is not frozen.`);
  }
  checkPluginApi(plugin);
  createRegistry([plugin])
    .list()
    .forEach(({ component }) => checkComponent(component));
  for (const kernel of plugin.kernels) {
    if (/^[^/]+\/[^@]+@\d+$/.test(kernel.id) && kernel.cases.length > 0) continue;
    throw new KindredError(
      'CONFORMANCE',
      `Kernel "${kernel.id}" of "${plugin.name}" needs an id like acme/law@1 and a case.`,
    );
  }
}
