/** Where the rule was found: human triplets over 1,854 items, λ of least held-out loss. */
const found = { items: 1854, judgments: 303_713, lambda: 0.0195 };

/** What judgments ask of a weight is bounded, however few there are: from about 0.14 on all are 0. */
const most = 0.1;

/**
 * The sparsity that suits a number of judgments: the penalty stands against a mean over judgments,
 * whose noise falls with their number. With more judgments an item than 164 it falls as 1/√judgments
 * (0.005 for 4.7 million, where 0.004 to 0.008 are published); with fewer the best λ rises faster, to
 * 0.05 at 120,000 and 0.065 at 80,000 of the same triplets, up to 0.1.
 */
export function scaledLambda(items: number, judgments: number): number {
  const ratio = items / judgments / (found.items / found.judgments);
  return Math.min(most, found.lambda * ratio ** (ratio > 1 ? 0.9 : 0.5));
}
