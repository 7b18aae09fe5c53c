import type { Json } from '../contract/json.ts';
import type { SourceLocation } from '../contract/source-location.ts';
import type { Use } from '../contract/use.ts';
import { entryOf } from './entry-of.ts';
import type { Located } from './located.ts';

/** A slot as written (short or long form) with its places. `node` is where it stands. */
export function placeUse(
  written:
    | string
    | {
        use: string;
        id?: string | undefined;
        with?: object | undefined;
        compat?: string | undefined;
      },
  node: Located,
): Use {
  const {
    use,
    id,
    with: options,
    compat,
  } = typeof written === 'string' ? { use: written } : written;
  const places: Record<string, SourceLocation> = {};
  if (node.kind === 'mapping') collect(node, '', places);
  else places['use'] = node.at;
  return {
    id: id ?? use,
    use,
    with: (options ?? {}) as Record<string, Json>,
    ...(compat !== undefined && { compat }),
    at: entryOf(node, 'use')?.at ?? node.at,
    places,
  };
}

function collect(node: Located, prefix: string, places: Record<string, SourceLocation>): void {
  if (node.kind === 'mapping') {
    for (const [key, { at, value }] of node.entries) {
      places[prefix + key] = at;
      collect(value, `${prefix}${key}.`, places);
    }
  } else if (node.kind === 'list') {
    node.items.forEach((item, i) => {
      places[prefix + i] = item.at;
      collect(item, `${prefix}${i}.`, places);
    });
  }
}
