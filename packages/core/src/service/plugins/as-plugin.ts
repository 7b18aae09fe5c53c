import { checkPluginApi } from '../../contract/check-plugin-api.ts';
import type { Component } from '../../contract/component.ts';
import type { ComponentKind } from '../../contract/component-kind.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Plugin } from '../../contract/plugin.ts';
import type { SourceLocation } from '../../contract/source-location.ts';

const kinds: Record<ComponentKind, true> = {
  stimuli: true,
  sampler: true,
  task: true,
  provider: true,
  embedder: true,
  kernel: true,
  metric: true,
  reference: true,
  ingredients: true,
  analysis: true,
  reporter: true,
};

/**
 * A module's default export as a plugin, members that older APIs leave out filled in. Throws
 * `PLUGIN_NOT_A_PLUGIN` saying what is wrong with it, and `PLUGIN_API_VERSION`.
 */
export function asPlugin(exported: unknown, name: string, at: SourceLocation): Plugin {
  const wrong = (why: string) =>
    new KindredError('PLUGIN_NOT_A_PLUGIN', `${JSON.stringify(name)} is no plugin: ${why}.`, {
      location: at,
    });
  const plugin = exported as Partial<Plugin> | null | undefined;
  if (plugin === undefined) throw wrong('it has no default export; export default definePlugin(…)');
  if (typeof plugin !== 'object' || plugin === null || typeof plugin.kindredApi !== 'number') {
    throw wrong('its default export is not made with definePlugin');
  }
  if (typeof plugin.name !== 'string') throw wrong('it has no name');
  checkPluginApi({ name: plugin.name, kindredApi: plugin.kindredApi }, at);
  if (!Array.isArray(plugin.components)) throw wrong('its components are not a list');
  const components = (plugin.components as Partial<Component>[]).map((component, k) => {
    const fault = faultOf(component);
    if (fault === null) return withDefaults(component as Component);
    throw wrong(`component ${component?.name ?? k} ${fault}`);
  });
  return {
    ...plugin,
    kindredApi: plugin.kindredApi,
    name: plugin.name,
    version: plugin.version ?? '0.0.0',
    components,
    kernels: plugin.kernels ?? [],
    services: plugin.services ?? [],
  };
}

function faultOf(component: Partial<Component> | null | undefined): string | null {
  if (component?.kindredComponent !== 1) return 'is not made with a define… function';
  if (typeof component.name !== 'string') return 'has no name';
  if (!Object.hasOwn(kinds, String(component.kind))) return `is of no known kind`;
  if (typeof component.create !== 'function') return 'has no create function';
  const standard = component.options?.['~standard'];
  if (typeof standard?.validate !== 'function') return 'has no Standard Schema as its options';
  if (typeof standard.jsonSchema?.input !== 'function') {
    return 'has an options schema that gives no JSON Schema';
  }
  return null;
}

function withDefaults(component: Component): Component {
  const absent = { summary: '', version: '1', needs: [], secrets: [], identity: null };
  return { ...absent, ...component, facts: component.facts ?? (() => ({})) };
}
