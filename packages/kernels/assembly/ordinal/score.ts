import { law, shape } from './problem';

/** −f(s). */
export function score(s: f64): f64 {
  if (law === 0) return -Math.log(shape + s);
  if (law === 2) return (-(shape + 1) / 2) * Math.log(1 + s / shape);
  return law === 4 ? -Math.sqrt(s) : -s;
}
