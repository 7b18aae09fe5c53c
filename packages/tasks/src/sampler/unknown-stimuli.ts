import { counted, KindredError } from '@kindred/core';
import type { TrialDesign } from '@kindred/core';

const shown = 5;

/** The error for a file that names what is not among the stimuli, with the first few of them. */
export async function unknownStimuli(
  designs: AsyncIterable<TrialDesign | { readonly problem: readonly string[] }>,
  path: string,
): Promise<KindredError> {
  const reasons = new Set<string>();
  let rows = 0;
  for await (const design of designs) {
    if (!('problem' in design)) continue;
    rows += 1;
    design.problem.forEach((reason) => reasons.add(reason));
  }
  const first = [...reasons].slice(0, shown).join('; ');
  const more = reasons.size > shown ? '; …' : '';
  return new KindredError(
    'SAMPLER_UNKNOWN_STIMULI',
    `${counted(rows, 'row')} of ${path} ${rows === 1 ? 'names' : 'name'} what is not one of the stimuli: ${first}${more}. Choose stimuli that have them, or write "unknown: skip".`,
  );
}
