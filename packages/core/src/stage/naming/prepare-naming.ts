import { KindredError } from '../../contract/kindred-error.ts';
import type { Respondent } from '../../contract/respondent.ts';
import { planComponent } from '../plan/plan-component.ts';
import { providerFactsOf } from '../plan/provider-facts-of.ts';
import { respondentIdentity } from '../plan/respondent-identity.ts';
import type { RunContext } from '../run-context.ts';
import type { PlannedNaming } from './planned-naming.ts';

/**
 * Creates who names dimensions; null where nobody does. `NAMING_NO_WORDS` where it is nobody that is asked
 * in words.
 */
export async function prepareNaming(ctx: RunContext): Promise<PlannedNaming | null> {
  const { naming } = ctx.experiment;
  if (naming === null) return null;
  const resolved = await ctx.host.resolved('provider', naming);
  const { capabilities, account, pictures, ...facts } = providerFactsOf(resolved);
  const respondent = await ctx.host.create<Respondent>('provider', naming);
  if (respondent.kind === 'direct') {
    const message = `"${naming.use}" is not asked in words, so it can name nothing; use a language model under "naming".`;
    throw new KindredError('NAMING_NO_WORDS', message, { location: naming.at });
  }
  const price = naming.price ?? facts.price;
  const { top, bottom, dimensions, limits } = naming;
  return {
    respondent,
    naming,
    model: {
      model: {
        ...naming,
        // No model's id has a colon.
        id: `naming:${naming.id}`,
        ingredients: {},
        repeats: 1,
        answers: 'sampled',
        delivery: 'live',
        limits,
      },
      respondent,
      capabilities,
      pictures,
      price,
      account,
      basis: 'judgments',
      identity: respondentIdentity(resolved, null),
      missing: new Set(),
    },
    line: {
      ...(await planComponent(ctx, 'provider', naming)),
      capabilities,
      price,
      delivery: 'live',
      top,
      bottom,
      dimensions,
    },
  };
}
