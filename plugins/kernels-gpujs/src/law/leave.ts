import type { Device } from '../device/device.ts';
import type { Grid } from '../device/grid.ts';
import { copy } from '../program/copy.ts';

/** Leaves arrays, joined and rounded to single precision, on the device as one grid. */
export async function leave(
  device: Device,
  name: string,
  arrays: readonly ArrayLike<number>[],
  size: readonly [number, number, number?],
): Promise<Grid> {
  const [width, height, depth = 1] = size;
  const values = new Float32Array(width * height * depth);
  let at = 0;
  for (const array of arrays) {
    values.set(array, at);
    at += array.length;
  }
  return device.program(`copy/${name}`, copy, { size })(
    device.send(values, [width, height, depth]),
  );
}
