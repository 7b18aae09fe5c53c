import type { CrowdKernel } from './crowd-kernel.ts';

/** How open the answer is at the fitted points: 1 where both options are as likely, 0 where one is sure. */
export function uncertainty(
  { items, spread }: CrowdKernel,
  anchor: number,
  b: number,
  c: number,
): number {
  const near = spread[anchor * items + b];
  const far = spread[anchor * items + c];
  return 1 - Math.abs(far - near) / (far + near);
}
