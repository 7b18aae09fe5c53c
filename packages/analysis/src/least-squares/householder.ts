/**
 * Orthogonal reflections (Householder 1958) that triangularise columns one after the other. Numbers
 * are stable where normal equations lose half their digits.
 */
export class Householder {
  readonly #reflectors: { readonly u: Float64Array; readonly scale: number }[] = [];

  /** Number of columns taken. */
  get rank(): number {
    return this.#reflectors.length;
  }

  /**
   * Takes a column and returns it reflected, its elements below the diagonal zero; null, taking
   * nothing, where under 1e-7 of its length is left beside the columns before (as R's `lm`). `from` as in `apply`.
   */
  add(column: Float64Array, from = 0): Float64Array | null {
    const at = this.rank;
    const v = this.apply(column, from);
    const rest = norm(v, at);
    if (at >= v.length || rest <= 1e-7 * norm(v, 0)) return null;
    const diagonal = v[at] > 0 ? -rest : rest;
    const u = v.slice();
    u.fill(0, 0, at);
    u[at] -= diagonal;
    this.#reflectors.push({ u, scale: 1 / (rest * (rest + Math.abs(v[at]))) });
    v[at] = diagonal;
    v.fill(0, at + 1);
    return v;
  }

  /** Forgets the last columns, keeping `rank` of them. */
  keep(rank: number): void {
    this.#reflectors.length = rank;
  }

  /** Q'v, a copy; `from` leaves out reflections that v has been through already. */
  apply(vector: Float64Array, from = 0): Float64Array {
    const v = vector.slice();
    for (let k = from; k < this.rank; k++) this.#reflect(v, k);
    return v;
  }

  /** Qv, a copy. */
  undo(vector: Float64Array): Float64Array {
    const v = vector.slice();
    for (let k = this.rank - 1; k >= 0; k--) this.#reflect(v, k);
    return v;
  }

  #reflect(v: Float64Array, k: number): void {
    const { u, scale } = this.#reflectors[k];
    let dot = 0;
    for (let i = k; i < v.length; i++) dot += u[i] * v[i];
    dot *= scale;
    for (let i = k; i < v.length; i++) v[i] -= dot * u[i];
  }
}

function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += v[i] * v[i];
  return Math.sqrt(sum);
}
