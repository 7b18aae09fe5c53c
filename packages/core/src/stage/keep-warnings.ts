import type { RunContext } from './run-context.ts';

/** A context that remembers what was warned of on the way: it belongs in the report too. */
export function keepWarnings(outer: RunContext): {
  readonly ctx: RunContext;
  readonly warnings: ReadonlySet<string>;
} {
  const warnings = new Set<string>();
  const emit: RunContext['emit'] = (event) => {
    if (event.type === 'warning') warnings.add(event.message);
    outer.emit(event);
  };
  return { ctx: { ...outer, emit }, warnings };
}
