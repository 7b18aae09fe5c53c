import { KindredError } from './kindred-error.ts';
import type { SourceLocation } from './source-location.ts';

const accepted = [1, 0];

/** Throws `PLUGIN_API_VERSION` unless the plugin is made for this API or the one before. */
export function checkPluginApi(
  plugin: { readonly name: string; readonly kindredApi: number },
  location?: SourceLocation,
): void {
  if (accepted.includes(plugin.kindredApi)) return;
  const advice = plugin.kindredApi > accepted[0] ? 'Update kindred.' : 'Update the plugin.';
  throw new KindredError(
    'PLUGIN_API_VERSION',
    `Plugin "${plugin.name}" is made for kindred API ${plugin.kindredApi}; this kindred takes ${accepted.join(' and ')}. ${advice}`,
    { location },
  );
}
