import { defineMetric, KindredError, z, type JudgmentTable } from '@kindred/core';
import { requireJudgments } from '../shared/require-judgments.ts';
import { agreementOf } from './agreement-of.ts';
import { chosenOnTrials } from './chosen-on-trials.ts';
import { jointChoices } from './joint-choices.ts';
import { sharesAsShown } from './shares-as-shown.ts';

const options = z.strictObject({
  statistic: z
    .enum(['kappa', 'agreement'])
    .default('kappa')
    .describe(
      '"kappa" is Cohen’s κ, agreement above what the shares of first, second and third options would give by chance; "agreement" the plain share of equal choices.',
    ),
});

const words = {
  kappa: 'Cohen’s κ of choices on the same trials, chance from the shares of shown positions',
  agreement: 'share of equal choices on the same trials',
};

interface AlignedChoices {
  readonly mine: JudgmentTable;
  readonly theirs: JudgmentTable;
  readonly shares: Float64Array;
}

/**
 * Agreement of two respondents on the trials both answered: the same three stimuli and, where there
 * is one, the same anchor, in whatever order they were shown. Choices are compared as stimuli. Each
 * judgment of the model counts by its weight against the shares the reference chose on that trial,
 * so repeats are averaged over all pairs. κ is that of Cohen (1960), with both choices put at the
 * positions the model was shown: −1 to 1, 0 at chance.
 */
export const choiceAgreement = defineMetric({
  name: 'choice-agreement',
  summary: 'Agreement of two respondents’ choices on the same trials (Cohen’s κ).',
  options,
  create: ({ statistic }) => {
    // Nulls ask about the same trials of the same two a thousand times.
    const known = new WeakMap<JudgmentTable, ReturnType<typeof chosenOnTrials>>();
    let last: AlignedChoices | null = null;
    function sharesOf(mine: JudgmentTable, theirs: JudgmentTable): Float64Array {
      const same = last?.theirs === theirs && last.mine.items === mine.items;
      if (last && same && last.mine.stimuli === mine.stimuli) return last.shares;
      if (!known.has(theirs)) known.set(theirs, chosenOnTrials(theirs));
      const others = { items: theirs.items, chosen: known.get(theirs)! };
      last = { mine, theirs, shares: sharesAsShown(mine, others) };
      return last.shares;
    }
    return {
      inputs: { model: ['judgments'], reference: ['judgments'] },
      variant: words[statistic],
      range: statistic === 'kappa' ? [-1, 1] : [0, 1],
      direction: 'larger-closer',
      invariances: ['item-order'],
      intervals: ['judgments'],
      exchangeable: 'choices',
      ...(statistic === 'agreement' && { bounded: 'repeats' as const }),
      kernels: [],
      async score(model, reference) {
        const mine = requireJudgments(model, 'model', 'choice-agreement');
        const theirs = requireJudgments(reference, 'reference', 'choice-agreement');
        if (mine.structure !== theirs.structure || mine.response.type !== theirs.response.type) {
          throw new KindredError(
            'METRIC_INPUT',
            `choice-agreement compares answers to the same trials; the model’s are ${mine.structure}, the reference’s ${theirs.structure}.`,
          );
        }
        const { agreement, kappa } = agreementOf(jointChoices(mine, sharesOf(mine, theirs)));
        if (Number.isNaN(agreement)) {
          throw new KindredError(
            'METRIC_UNDEFINED',
            'The model answered none of the reference’s trials; the sampler `file` asks exactly those of a file.',
          );
        }
        if (statistic === 'agreement') return agreement;
        if (!Number.isNaN(kappa)) return kappa;
        throw new KindredError(
          'METRIC_UNDEFINED',
          'Model and reference both chose one and the same position in every shared trial, so κ has no chance level to exceed.',
        );
      },
    };
  },
});
