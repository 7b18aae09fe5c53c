import type { Host } from '../../contract/host.ts';
import { noCapabilities } from '../../contract/no-capabilities.ts';
import type { ProviderFacts } from '../../contract/provider-facts.ts';

/** What a provider says its options tell; one that leaves some of it out is taken to have none. */
export function providerFactsOf({ component, facts }: Host.Resolved<'provider'>): ProviderFacts {
  const { capabilities, pictures, price, account } = facts as Partial<ProviderFacts>;
  return {
    capabilities: { ...noCapabilities, ...capabilities },
    pictures: pictures ?? null,
    price: price ?? null,
    account: account ?? component.name,
  };
}
