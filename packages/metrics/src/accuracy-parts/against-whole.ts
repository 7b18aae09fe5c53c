import type { Share } from './share-of.ts';
import { shareP } from './share-p.ts';

/**
 * P values of a part's share where the part is a random draw of the whole's judgments, without
 * replacement: n grows by (N − 1) / (N − n), as the variance of such a draw shrinks. Null where the
 * part is everything, or everything is predicted alike.
 */
export function againstWhole(part: Share, whole: Share): ReturnType<typeof shareP> | null {
  const rest = whole.effective - part.effective;
  if (rest < 1 || whole.share <= 0 || whole.share >= 1) return null;
  const step = (whole.effective - 1) / rest;
  return shareP(part.share, part.effective * step, whole.share, step);
}
