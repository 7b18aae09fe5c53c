import { hideSecrets } from '../contract/hide-secrets.ts';
import type { Plan } from '../contract/plan.ts';
import { openFolder } from '../store/open-folder.ts';
import type { RunContext } from './run-context.ts';

/** Writes `plan.json` before anything is asked, so that it is there however the run ends. */
export async function keepPlan(ctx: RunContext, plan: Plan): Promise<void> {
  const safe = hideSecrets(plan, ctx.services.mask);
  await openFolder(ctx.folder, '.').write('plan.json', `${JSON.stringify(safe, null, 2)}\n`);
}
