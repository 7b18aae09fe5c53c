import type { Random } from '@kindred/core';
import type { AskedTrials } from './asked-trials.ts';
import type { Choices } from './choices.ts';
import type { CrowdKernel } from './crowd-kernel.ts';
import { headPosterior, type HeadPosterior } from './head-posterior.ts';
import { informationGain } from './information-gain.ts';
import { uncertainty } from './uncertainty.ts';

/** How trials are scored, and how many random ones each is the best of. */
export interface ChooseSettings {
  readonly score: 'uncertainty' | 'information';
  readonly candidates: number;
}

/**
 * Up to `wanted` trials that were not asked, none with three of the hold-out; each the best scored of
 * `candidates` random pairs for its anchor. Anchors take turns, and every trial has candidates of its
 * own: the best few of one list would ask nearly the same.
 */
export function* chooseTrials(
  kernel: CrowdKernel,
  choices: Choices,
  wanted: number,
  { score, candidates }: ChooseSettings,
  asked: AskedTrials,
  random: Random,
): Generator<number[]> {
  const { items } = kernel;
  const scorer = score === 'information' ? gainsOf(kernel, choices) : null;
  const anchors = random.shuffle(Int32Array.from({ length: items }, (_, item) => item));
  const other = (than: number) => (than + 1 + random.integer(items - 1)) % items;
  let barren = 0;
  for (let turn = 0, given = 0; given < wanted && barren < items; turn++) {
    const anchor = anchors[turn % items];
    let best: number[] | null = null;
    let most = -Infinity;
    for (let k = 0; k < candidates; k++) {
      const b = other(anchor);
      const c = other(anchor);
      if (b === c || asked.use(anchor, b, c) === 'hold-out' || asked.has(anchor, b, c)) continue;
      const value = scorer ? scorer(anchor, b, c) : uncertainty(kernel, anchor, b, c);
      if (value <= most) continue;
      most = value;
      best = [anchor, b, c];
    }
    barren = best ? 0 : barren + 1;
    if (!best) continue;
    asked.add(best[0], best[1], best[2], 'any');
    given += 1;
    yield best;
  }
}

/** Information gains, each anchor's posterior made when it is first needed. */
function gainsOf(kernel: CrowdKernel, choices: Choices) {
  const rows: number[][] = Array.from({ length: kernel.items }, () => []);
  for (let row = 0; row < choices.count; row++) rows[choices.shown[3 * row]].push(row);
  const known: HeadPosterior[] = [];
  return (anchor: number, b: number, c: number) => {
    known[anchor] ??= headPosterior(kernel, choices, rows[anchor]);
    return informationGain(kernel, known[anchor], b, c);
  };
}
