import { at } from './at';

/** Sweeps a singular value may take; one or two is usual. */
const patience: i32 = 64;

/**
 * The sum of the singular values of an upper bidiagonal matrix by implicitly shifted QR (Golub &
 * Van Loan, Matrix Computations, 8.6), each to about 2⁻⁵² of the largest. `diagonal` and `above`
 * (`size` each, the last of `above` unused) are overwritten.
 */
export function singularSum(diagonal: usize, above: usize, size: i32): f64 {
  let scale: f64 = 0;
  for (let k = 0; k < size; k++)
    scale = max(
      scale,
      abs(load<f64>(at(diagonal, k))) + (k < size - 1 ? abs(load<f64>(at(above, k))) : 0),
    );
  const negligible = scale * f64.EPSILON;
  let sum: f64 = 0;
  for (let last = size - 1; last >= 0; last--) {
    for (let sweep = 0; sweep < patience; sweep++) {
      let first = last;
      while (first > 0 && abs(load<f64>(at(above, first - 1))) > negligible) first--;
      if (first === last) break;
      let empty = last;
      while (empty >= first && abs(load<f64>(at(diagonal, empty))) > negligible) empty--;
      if (empty === last) clearColumn(diagonal, above, first, last);
      else if (empty >= first) clearRow(diagonal, above, empty, last);
      else chase(diagonal, above, first, last);
    }
    sum += abs(load<f64>(at(diagonal, last)));
  }
  return sum;
}

/** Rotates the last column away where its diagonal entry is negligible. */
function clearColumn(diagonal: usize, above: usize, first: i32, last: i32): void {
  let f = load<f64>(at(above, last - 1));
  store<f64>(at(above, last - 1), 0);
  for (let k = last - 1; k >= first; k--) {
    const d = load<f64>(at(diagonal, k));
    const r = Math.sqrt(d * d + f * f);
    store<f64>(at(diagonal, k), r);
    if (k === first) return;
    const e = load<f64>(at(above, k - 1));
    store<f64>(at(above, k - 1), (e * d) / r);
    f = (-e * f) / r;
  }
}

/** Rotates row `empty`, whose diagonal entry is negligible, into those below it. */
function clearRow(diagonal: usize, above: usize, empty: i32, last: i32): void {
  let f = load<f64>(at(above, empty));
  store<f64>(at(above, empty), 0);
  for (let k = empty + 1; k <= last; k++) {
    const d = load<f64>(at(diagonal, k));
    const r = Math.sqrt(d * d + f * f);
    store<f64>(at(diagonal, k), r);
    if (k === last) return;
    const e = load<f64>(at(above, k));
    store<f64>(at(above, k), (e * d) / r);
    f = (-e * f) / r;
  }
}

/** One QR sweep over first … last, the shift from the last two columns. */
function chase(diagonal: usize, above: usize, first: i32, last: i32): void {
  let x = load<f64>(at(diagonal, first));
  const z = load<f64>(at(diagonal, last));
  const y = load<f64>(at(diagonal, last - 1));
  const g = last - 1 > first ? load<f64>(at(above, last - 2)) : 0;
  const h = load<f64>(at(above, last - 1));
  const ratio = ((y - z) * (y + z) + (g - h) * (g + h)) / (2 * h * y);
  const root = Math.sqrt(ratio * ratio + 1);
  let f = ((x - z) * (x + z) + h * (y / (ratio + (ratio < 0 ? -root : root)) - h)) / x;
  let cosine: f64 = 1;
  let sine: f64 = 1;
  for (let k = first; k < last; k++) {
    const e = load<f64>(at(above, k));
    const below = load<f64>(at(diagonal, k + 1));
    let bulge = sine * e;
    const along = cosine * e;
    let r = Math.sqrt(f * f + bulge * bulge);
    if (k > first) store<f64>(at(above, k - 1), r);
    cosine = f / r;
    sine = bulge / r;
    f = x * cosine + along * sine;
    const g = along * cosine - x * sine;
    bulge = below * sine;
    const d = below * cosine;
    r = Math.sqrt(f * f + bulge * bulge);
    store<f64>(at(diagonal, k), r);
    cosine = f / r;
    sine = bulge / r;
    f = cosine * g + sine * d;
    x = cosine * d - sine * g;
  }
  store<f64>(at(above, last - 1), f);
  store<f64>(at(diagonal, last), x);
}
