declare const cells: unique symbol;

/** Numbers in single precision, sent to a device or left there by a program; opaque. */
export interface Grid {
  readonly [cells]?: never;
}
