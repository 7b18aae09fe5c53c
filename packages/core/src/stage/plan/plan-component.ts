import type { ComponentKind } from '../../contract/component-kind.ts';
import type { PlanComponent } from '../../contract/plan-component.ts';
import type { Use } from '../../contract/use.ts';
import type { RunContext } from '../run-context.ts';

/** A line of the experiment as the plan records it. */
export async function planComponent(
  ctx: RunContext,
  kind: ComponentKind,
  use: Use,
): Promise<PlanComponent> {
  const { component, plugin, options } = await ctx.host.resolved(kind, use);
  return {
    id: use.id,
    use: use.use,
    with: options,
    plugin: plugin.name,
    pluginVersion: plugin.version,
    version: component.version,
  };
}
