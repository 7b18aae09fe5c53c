/**
 * A Gaussian posterior in single precision and what a step on it works with; all matrices are items ×
 * `width` bytes, `width` a multiple of 32, columns from `dimensions` on unused. Statics are globals
 * of the instance, so every thread has its own.
 */
export class Posterior {
  static items: i32 = 0;
  static dimensions: i32 = 0;
  static width: u32 = 0;
  static means: usize = 0;
  /** ln of the scales. */
  static scales: usize = 0;
  static noise: usize = 0;
  /** max(0, mean + scale · noise): what trials choose with. */
  static rows: usize = 0;
  /** The loss's slopes by `rows`; set back to 0 when used. */
  static gradient: usize = 0;
  static meanFirst: usize = 0;
  static meanSecond: usize = 0;
  static scaleFirst: usize = 0;
  static scaleSecond: usize = 0;
  /** f64 a block of eight columns: Σ (ln q − ln p), when asked for. */
  static complexities: usize = 0;
  static spike: f64 = 0;
  static slab: f64 = 0;
  static mixing: f64 = 0;
  /** 1 / the total weight of the trials. */
  static share: f64 = 0;
}
