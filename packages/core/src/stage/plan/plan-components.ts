import type { ComponentKind } from '../../contract/component-kind.ts';
import type { PlanComponent } from '../../contract/plan-component.ts';
import type { Use } from '../../contract/use.ts';
import type { RunContext } from '../run-context.ts';
import { planComponent } from './plan-component.ts';

/** The lines of one slot as the plan records them. */
export function planComponents(
  ctx: RunContext,
  kind: ComponentKind,
  uses: readonly Use[],
): Promise<readonly PlanComponent[]> {
  return Promise.all(uses.map((use) => planComponent(ctx, kind, use)));
}
