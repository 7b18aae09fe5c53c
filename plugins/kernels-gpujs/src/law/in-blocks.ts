import type { Device } from '../device/device.ts';
import type { Grid } from '../device/grid.ts';

/**
 * Runs a program that makes `height` of `rows` rows of `width` cells, its last argument the first
 * row, until all are made; each block goes to `take`. The last block begins early enough to be full,
 * so some rows come twice. `work` is what a row costs, in loop rounds.
 */
export async function inBlocks(
  device: Device,
  rows: number,
  work: number,
  compile: (height: number) => (from: number) => Promise<Grid>,
  take: (block: Float32Array, from: number, height: number) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const height = Math.min(rows, device.widest, Math.max(1, Math.floor(device.grain / work)));
  const run = compile(height);
  for (let start = 0; start < rows; start += height) {
    const from = Math.min(start, rows - height);
    take(await device.read(await run(from)), from, height);
    await pause();
  }
}
