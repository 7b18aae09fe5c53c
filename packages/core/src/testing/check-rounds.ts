import type { Judgment } from '../contract/judgment.ts';
import type { SamplingSession } from '../contract/sampling-session.ts';
import type { TrialDesign } from '../contract/trial-design.ts';
import type { Promised } from './promised.ts';

/** Rounds after which a sampler is taken to be endless. */
const enough = 1000;

/**
 * Asks a sampler of many rounds until it ends, its answers the first option but for every third trial
 * and null for every tenth: it ends by itself, within what it expected; a session opened anew goes on
 * with the same trials; what it holds out is in no other trial. Gives all designs.
 */
export async function checkRounds(
  session: SamplingSession,
  open: () => Promise<SamplingSession>,
  must: Promised,
): Promise<readonly TrialDesign[]> {
  const given: TrialDesign[] = [];
  const judged: Judgment[] = [];
  for (let round = 0; ; round++) {
    must(round < enough, `does not end in ${enough} rounds`);
    const designs = await Array.fromAsync(session.next(judged));
    const again = await Array.fromAsync((await open()).next(judged));
    must(
      JSON.stringify(again) === JSON.stringify(designs),
      'goes on otherwise from the same judgments',
    );
    if (designs.length === 0) break;
    given.push(...designs);
    for (const design of designs) judged.push(answered(design, judged.length));
  }
  const setOf = ({ stimuli }: TrialDesign) => stimuli.toSorted().join('\n');
  const held = new Set(given.filter(({ use }) => use === 'hold-out').map(setOf));
  const leaked = given.find((one) => one.use !== 'hold-out' && held.has(setOf(one)));
  must(!leaked, `asks what it holds out: ${leaked?.stimuli.join(', ')}`);
  return given;
}

function answered(design: TrialDesign, place: number): Judgment {
  return {
    trial: { ...design, id: `${place}`, respondent: 'kit' },
    respondent: 'kit',
    participant: design.participant,
    value: place % 10 === 9 ? null : Number(place % 3 === 0),
    probabilities: null,
    weight: 1,
  };
}
