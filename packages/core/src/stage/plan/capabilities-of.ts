import type { Capabilities } from '../../contract/capabilities.ts';
import type { Host } from '../../contract/host.ts';
import type { Use } from '../../contract/use.ts';

/** What a model can do, known from its options: nothing is created. */
export async function capabilitiesOf(host: Host, model: Use): Promise<Capabilities> {
  const { component, live } = await host.resolved('provider', model);
  return component.facts(live as never) as unknown as Capabilities;
}
