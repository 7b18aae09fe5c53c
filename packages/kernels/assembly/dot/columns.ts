/**
 * Which columns of f64 rows a single-precision copy holds. Statics are globals of the instance, so
 * every thread has its own.
 */
export class Columns {
  /** Of the f64 rows. */
  static all: i32 = 0;
  /** Those copied, `count` u32. */
  static taken: usize = 0;
  static count: i32 = 0;
  /** Bytes of a row of the copy; what is left over of it is 0. */
  static width: u32 = 0;
}
