import type { Ceiling } from '../../contract/ceiling.ts';
import type { Stated } from '../../contract/stated.ts';

/**
 * The ceiling of a correlation with a reference that was itself learnt from judgments, from the
 * correlation r of embeddings of two halves of them: its reliability 2r / (1 + r) (Spearman–Brown) is
 * what another respondent as noisy as it reaches (`lower`), the root of that what its noiseless
 * geometry would (`upper`).
 */
export function halvesCeiling(halves: Stated<number>): Stated<Ceiling> {
  if (halves.value === null) return halves;
  const r = halves.value;
  if (r <= 0) {
    const reason = `Embeddings of two halves of the reference's judgments do not agree (${r.toFixed(3)}).`;
    return { value: null, reason };
  }
  const lower = (2 * r) / (1 + r);
  const method = `split halves of the reference, r ${r.toFixed(3)}, Spearman–Brown; another as noisy, and none`;
  return { value: { lower, upper: Math.sqrt(lower), method } };
}
