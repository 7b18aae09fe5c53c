import { contentHash } from '../../contract/content-hash.ts';
import type { Host } from '../../contract/host.ts';
import type { Json } from '../../contract/json.ts';
import type { Store } from '../../store/store.ts';

const pick = (options: unknown, names: readonly string[] | null): Json => {
  const plain = JSON.parse(JSON.stringify(options ?? {})) as Record<string, Json>;
  if (names === null) return plain;
  return Object.fromEntries(names.map((name) => [name, plain[name] ?? null]));
};

/**
 * Who a respondent is: provider and identity options, environment filled in for the hash only.
 * What answers inside this process (`computed`) is also its implementation's version, the data it
 * answers from, and the seed where it draws.
 */
export function respondentIdentity(
  { component, options, live }: Host.Resolved<'provider'>,
  computed: { readonly fingerprint: string | null; readonly seed: number | null } | null,
): Store.Identity {
  const of = (from: unknown): Json => ({
    options: pick(from, component.identity),
    ...(computed && { version: component.version, ...computed }),
  });
  return {
    hash: contentHash([component.name, of(live)]),
    provider: component.name,
    identity: of(options),
  };
}
