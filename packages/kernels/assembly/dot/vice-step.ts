import { adam4 } from './adam4';
import { Posterior } from './posterior';
import { exp4 } from '../single';

/**
 * A step of Adam on columns `from` … `to` − 1 bytes of means and ln scales: the slope of the loss by
 * `rows` where the draw was above 0, the prior's by the draw, and −1 for the entropy of each scale.
 */
export function viceStep(from: u32, to: u32, scale: f32, correction: f32): void {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const narrow = 1 / (Posterior.spike * Posterior.spike);
  const wide = 1 / (Posterior.slab * Posterior.slab);
  // ln of the odds of the slab at x: odds + bend · x².
  const odds = f32x4.splat(
    <f32>Math.log(((1 - Posterior.mixing) * Posterior.spike) / (Posterior.mixing * Posterior.slab)),
  );
  const bend = f32x4.splat(<f32>((narrow - wide) / 2));
  const share = f32x4.splat(<f32>Posterior.share);
  // Prior slope = x · (wideSlope + P(spike) · moreSlope), already shared out over the trials.
  const wideSlope = f32x4.splat(<f32>(Posterior.share * wide));
  const moreSlope = f32x4.splat(<f32>(Posterior.share * (narrow - wide)));
  const rate = f32x4.splat(scale);
  const unbias = f32x4.splat(correction);
  for (let i = 0; i < Posterior.items; i++) {
    const row = <usize>i * <usize>Posterior.width;
    for (let at = row + from; at < row + to; at += 16) {
      const spread = f32x4.mul(
        exp4(v128.load(Posterior.scales + at)),
        v128.load(Posterior.noise + at),
      );
      const x = f32x4.add(v128.load(Posterior.means + at), spread);
      const data = v128.and(v128.load(Posterior.gradient + at), f32x4.gt(x, zero));
      v128.store(Posterior.gradient + at, zero);
      const slab = exp4(f32x4.add(odds, f32x4.mul(bend, f32x4.mul(x, x))));
      const spike = f32x4.div(one, f32x4.add(one, slab));
      const pull = f32x4.add(wideSlope, f32x4.mul(moreSlope, spike));
      const slope = f32x4.add(data, f32x4.mul(x, pull));
      adam4(
        Posterior.means + at,
        Posterior.meanFirst + at,
        Posterior.meanSecond + at,
        slope,
        rate,
        unbias,
      );
      adam4(
        Posterior.scales + at,
        Posterior.scaleFirst + at,
        Posterior.scaleSecond + at,
        f32x4.sub(f32x4.mul(slope, spread), share),
        rate,
        unbias,
      );
    }
  }
}
