/** Trials a thread takes at a time; sums over trials are summed by chunk first. */
export const chunk: i32 = 32;

/**
 * What the dot product law of SPoSE and VICE works on. Statics are globals of the instance, so every
 * thread has its own; all are set to the same at the start of a call.
 */
export class Batch {
  /** Vectors in single precision, `width` bytes a row: a multiple of 16, what is left over is 0. */
  static rows: usize = 0;
  static width: u32 = 0;
  /** The same shape: the loss's slopes by `rows`. */
  static gradient: usize = 0;
  /** The order of visit, u32, beginning at the batch's first trial. */
  static order: usize = 0;
  /** Three u32 a trial: where its rows begin, in bytes from `rows`. */
  static places: usize = 0;
  /** u32 an item: the last step that met it, counted within the call from 1. */
  static met: usize = 0;
  static step: u32 = 0;
  /** Four f32 a trial: the loss's slopes by the pairs' dot products ab, ac, bc. */
  static forces: usize = 0;
  /** Four f64 a chunk: Σ weight · −ln P', then its slopes by two positions and the lapse's logit. */
  static sums: usize = 0;
  static stimuli: usize = 0;
  static choices: usize = 0;
  static weights: usize = 0;
  /** 0: every trial weighs 1; 1: one weight a trial; else one an option. */
  static weightsPerTrial: i32 = 0;
  static options: i32 = 3;
  /** f64: positions, then the lapse's logit. */
  static nuisance: usize = 0;
  static fitPosition: bool = false;
  static fitLapse: bool = false;
  /** What forces are multiplied with: 1 / the batch's weight. */
  static scale: f64 = 1;
}
