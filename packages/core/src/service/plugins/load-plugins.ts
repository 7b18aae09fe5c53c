import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Plugin } from '../../contract/plugin.ts';
import type { SourceLocation } from '../../contract/source-location.ts';
import { plainText } from '../plain-text.ts';
import { asPlugin } from './as-plugin.ts';
import { checkTrust } from './check-trust.ts';
import { localVersion } from './local-version.ts';
import { resolvePlugin } from './resolve-plugin.ts';

/**
 * The built-in plugins, then those an experiment names, each once, in the order written, with its
 * line (null for a built-in one). A plugin is
 * code with all the user's rights: nothing is imported before the package around its line vouches
 * for it, or `trust`. Throws `PLUGIN_NOT_FOUND`, `PLUGIN_UNTRUSTED`, `PLUGIN_FAILED`,
 * `PLUGIN_NOT_A_PLUGIN` and `PLUGIN_API_VERSION`, at the line.
 */
export async function loadPlugins(
  lines: readonly { readonly name: string; readonly at: SourceLocation }[],
  options: { readonly trust: boolean; readonly builtIns: readonly Plugin[] },
): Promise<ReadonlyMap<Plugin, SourceLocation | null>> {
  const entries = new Map<string, { name: string; at: SourceLocation }>();
  for (const { name, at } of lines) {
    const entry = resolvePlugin(name, at);
    if (!options.trust) checkTrust(name, entry, at);
    if (!entries.has(entry)) entries.set(entry, { name, at });
  }
  const loaded = new Map<Plugin, SourceLocation | null>(
    options.builtIns.map((plugin) => [plugin, null]),
  );
  for (const [entry, { name, at }] of entries) {
    const plugin = asPlugin(await defaultExport(entry, name, at), name, at);
    const installed = entry.split(sep).includes('node_modules');
    const version = installed ? plugin.version : localVersion(entry);
    loaded.set(Object.freeze({ ...plugin, version }), at);
  }
  return loaded;
}

async function defaultExport(entry: string, name: string, at: SourceLocation): Promise<unknown> {
  try {
    const module = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
      default?: { default?: unknown; kindredApi?: unknown };
    };
    // A CommonJS build puts its default export one level down.
    const exported = module.default;
    return exported?.kindredApi === undefined ? (exported?.default ?? exported) : exported;
  } catch (cause) {
    const why = plainText(cause instanceof Error ? cause.message : String(cause), 500);
    throw new KindredError(
      'PLUGIN_FAILED',
      `The plugin ${JSON.stringify(name)} failed to load: ${why}`,
      { cause, location: at },
    );
  }
}
