import { KindredError } from '../contract/kindred-error.ts';
import { ProviderError } from '../contract/provider-error.ts';
import type { Registry } from '../contract/registry.ts';
import { safeError } from '../contract/safe-error.ts';
import type { Use } from '../contract/use.ts';

/**
 * A failure while a component was set up, as the user reads it: a deliberate one keeps its code and
 * gains the line that asked for the component, anything else is `COMPONENT_FAILED`. `mask` hides
 * what the component may have put into it.
 */
export function componentFailure(
  thrown: unknown,
  { component, plugin }: Registry.Entry,
  use: Use,
  mask: (text: string) => string,
): unknown {
  const cause = safeError(thrown, mask);
  if (KindredError.is(cause)) {
    if (cause.location || ProviderError.is(cause)) return cause;
    return new KindredError(cause.code, cause.message, { cause, location: use.at });
  }
  const why = cause instanceof Error ? cause.message : mask(String(cause));
  return new KindredError(
    'COMPONENT_FAILED',
    `The ${component.kind} "${component.name}" of plugin "${plugin.name}" ${plugin.version} failed: ${why}`,
    { cause, location: use.at },
  );
}
