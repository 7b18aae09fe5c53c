import { checkPluginApi } from '../contract/check-plugin-api.ts';
import type { Component } from '../contract/component.ts';
import type { ComponentKind } from '../contract/component-kind.ts';
import type { Kernel } from '../contract/kernel.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { nearestName } from '../contract/nearest-name.ts';
import type { Plugin } from '../contract/plugin.ts';
import type { Registry } from '../contract/registry.ts';
import type { SourceLocation } from '../contract/source-location.ts';

/**
 * The components of plugins by kind and exact name. Throws `PLUGIN_API_VERSION`,
 * `COMPONENT_DUPLICATE` and `KERNEL_DUPLICATE`, naming both plugins, at the second one's line where
 * `places` knows it.
 */
export function createRegistry(
  plugins: readonly Plugin[],
  places: ReadonlyMap<Plugin, SourceLocation | null> = new Map(),
): Registry {
  const entries = new Map<string, Registry.Entry>();
  const kernels = new Map<string, { kernel: Kernel; plugin: Plugin }>();
  for (const plugin of plugins) {
    const at = places.get(plugin) ?? undefined;
    checkPluginApi(plugin, at);
    for (const component of plugin.components) {
      const key = `${component.kind}/${component.name}`;
      const other = entries.get(key)?.plugin;
      const what = `${component.kind} "${component.name}"`;
      if (other) throw duplicate('COMPONENT_DUPLICATE', what, [other, plugin], at);
      entries.set(key, { component, plugin });
    }
    for (const kernel of plugin.kernels) {
      const other = kernels.get(kernel.id)?.plugin;
      if (other) throw duplicate('KERNEL_DUPLICATE', `kernel "${kernel.id}"`, [other, plugin], at);
      kernels.set(kernel.id, { kernel, plugin });
    }
  }

  const list = <Kind extends ComponentKind>(kind?: Kind) =>
    [...entries.values()].filter(
      ({ component }) => kind === undefined || component.kind === kind,
    ) as unknown as Registry.Entry<Kind>[];

  return {
    plugins: [...plugins],
    kernels: [...kernels.values()].map(({ kernel }) => kernel),
    list,
    find<Kind extends ComponentKind>(kind: Kind, name: string, at?: SourceLocation) {
      const entry = entries.get(`${kind}/${name}`);
      if (!entry) throw unknown(kind, name, [...entries.values()].map(asComponent), at);
      return entry as unknown as Registry.Entry<Kind>;
    },
  };
}

const asComponent = ({ component }: Registry.Entry): Component => component;

function duplicate(
  code: string,
  what: string,
  plugins: readonly [Plugin, Plugin],
  location: SourceLocation | undefined,
): KindredError {
  const [a, b] = plugins.map(({ name, version }) => `"${name}" ${version}`);
  const both = `The ${what} is in two plugins, ${a} and ${b}`;
  return new KindredError(code, `${both}: take one of them out.`, { location });
}

function unknown(
  kind: ComponentKind,
  name: string,
  components: readonly Component[],
  location: SourceLocation | undefined,
): KindredError {
  const names = components.filter((one) => one.kind === kind).map((one) => one.name);
  const near = nearestName(name, names);
  const elsewhere = components.find((one) => one.name === name);
  const hint = near
    ? ` Did you mean "${near}"?`
    : elsewhere
      ? ` There is ${article(elsewhere.kind)} of that name.`
      : '';
  return new KindredError(
    'COMPONENT_UNKNOWN',
    `No ${kind} named ${JSON.stringify(name.slice(0, 100))}.${hint} Loaded: ${names.sort().join(', ') || 'none'}.`,
    { location },
  );
}

function article(kind: ComponentKind): string {
  return `${/^[aei]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
