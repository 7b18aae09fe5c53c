import { leave } from '../law/leave.ts';
import { rowDots } from '../program/row-dots.ts';
import type { Device } from './device.ts';
import { unavailable } from './unavailable.ts';

/** Multiplies two small rows, so that a device that cannot is known before a fit begins. */
export async function probe(device: Device): Promise<void> {
  let got: number;
  try {
    const rows = await leave(device, 'probe', [[1, 2, 3]], [3, 1]);
    const dots = device.program('probe', rowDots, {
      size: [1, 1],
      constants: { blocks: 0, rest: 3 },
    });
    [got] = await device.read(await dots(rows, rows, 0));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw unavailable(`gpu.js cannot run a program here: ${why}`, error);
  }
  if (got !== 14) throw unavailable(`gpu.js gives ${got} for 1 + 4 + 9 here`);
}
