import type { PlanComponent } from '@kindred/core';

/** A component's options as they follow its name, or nothing where there are none. */
export function optionsText(options: PlanComponent['with']): string {
  const text = JSON.stringify(options);
  return text === '{}' ? '' : ` ${text}`;
}
