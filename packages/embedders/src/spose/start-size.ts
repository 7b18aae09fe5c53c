/**
 * The mean weight a fit starts from. 0.1 is the published one. What the judgments ask of a weight is
 * proportional to the other weights of its dimension, and the penalty is not, so from a small start
 * a large λ empties every dimension before the judgments can speak, and what is empty stays so: from
 * 0.016 up the start grows with λ, to 0.5, where dot products begin to differ by chance. On human
 * triplets this finds fewer dimensions that predict better.
 */
export function startSize(lambda: number, published: boolean): number {
  return published ? 0.1 : Math.min(0.5, 0.1 * Math.max(1, (lambda / 0.016) ** 1.75));
}
