import { hideSecrets } from '../contract/hide-secrets.ts';
import type { RunContext } from './run-context.ts';

/** A context whose events hold no secret, whatever a component put into them. */
export function safeContext(outer: RunContext): RunContext {
  const { mask } = outer.services;
  return { ...outer, emit: (event) => outer.emit(hideSecrets(event, mask)) };
}
