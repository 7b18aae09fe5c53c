import type { ConfigReader } from './config-reader.ts';

/**
 * Whether some layers see only a window of what came before, and its length in tokens. A window as
 * long as the context hides nothing; both are null where the configuration does not say.
 */
export function slidingWindow(
  reader: ConfigReader,
  context: number | null,
): { readonly sliding_attention: boolean | null; readonly sliding_window: number | null } {
  const none = { sliding_attention: false, sliding_window: null };
  if (reader.value('use_sliding_window') === false || reader.value('sliding_window') === null)
    return none;
  const layers = reader.value('layer_types');
  if (Array.isArray(layers) && layers.length > 0 && !layers.includes('sliding_attention'))
    return none;
  const window = reader.count(['sliding_window']);
  if (window === null) return { sliding_attention: null, sliding_window: null };
  return context !== null && window >= context
    ? none
    : { sliding_attention: true, sliding_window: window };
}
