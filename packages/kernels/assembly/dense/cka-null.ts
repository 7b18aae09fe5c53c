import { barrier } from '../barrier';
import { at } from './at';
import { centreColumns } from './centre-columns';
import { dot } from './dot';
import { drawsAtOnce } from './draws-at-once';
import { multiply } from './multiply';
import { pack } from './pack';
import { permutedDot } from './permuted-dot';
import { permutedInners } from './permuted-inners';
import { permutedProduct } from './permuted-product';
import { unbiased } from './unbiased';

/**
 * `kindred/cka-null@1`: a thread takes whole draws. `gram` 1: ‖XᵀY‖² of a draw is the inner product
 * of both items × items Gram matrices, the model's with rows and columns permuted; 0: it is had from
 * the dimensions × dimensions product. Scratch, in f64: 8; for each side items × dimensions, a row of
 * dimensions, and items for the rows' squared lengths; for each side its Gram matrix, of items or of
 * dimensions if those are fewer and `gram` is 0; then what `multiply` needs, or the reference in
 * panels; and for each thread panels of the model, 16 and a product, or
 * 16 · items.
 */
export function ckaNull(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  model: usize,
  reference: usize,
  permutations: usize,
  nulls: usize,
  items: i32,
  modelDimensions: i32,
  referenceDimensions: i32,
  count: i32,
  debiased: i32,
  gram: i32,
): void {
  const p = modelDimensions;
  const q = referenceDimensions;
  const x = scratch + 64;
  const k = at(x, (items + 1) * p);
  const y = at(k, items);
  const l = at(y, (items + 1) * q);
  if (thread === 0) centreColumns(model, items, p, x, k - ((<usize>p) << 3), scratch);
  if (thread === threads - 1)
    centreColumns(reference, items, q, y, l - ((<usize>q) << 3), scratch + 16);
  barrier(threads);
  if (thread === 0) squaredLengths(x, items, p, k);
  if (thread === threads - 1) squaredLengths(y, items, q, l);
  barrier(threads);

  const a = at(l, items);
  const sideA = gram ? items : min(items, p);
  const b = at(a, sideA * sideA);
  const sideB = gram ? items : min(items, q);
  const rest = at(b, sideB * sideB);
  inner(thread, threads, x, items, p, sideA, a, rest);
  barrier(threads);
  inner(thread, threads, y, items, q, sideB, b, rest);
  barrier(threads);
  if (thread === 0) {
    let selfA = dot(a, a, sideA * sideA);
    let selfB = dot(b, b, sideB * sideB);
    if (debiased) {
      selfA = unbiased(selfA, permutedDot(k, k, 0, items), k, k, items);
      selfB = unbiased(selfB, permutedDot(l, l, 0, items), l, l, items);
    }
    store<f64>(scratch, 1 / Math.sqrt(selfA * selfB), 32);
  }
  const panels = (q + 3) >> 2;
  const size = (<usize>items) << 5;
  if (!gram)
    for (let j = thread; j < panels; j += threads)
      pack(rest + <usize>j * size, y, q, 4 * j, 0, items, 1, q, 0);
  barrier(threads);

  const most = min(drawsAtOnce, (count + threads - 1) / threads);
  const packed = ((p + 3) & ~3) * items + 16;
  const own = gram
    ? at(rest, thread * drawsAtOnce * items)
    : at(rest + <usize>panels * size, thread * (packed + p * q));
  const product = at(own, packed);
  const scale = load<f64>(scratch, 32);
  for (let draw = thread * most; draw < count; draw += threads * most) {
    const draws = min(most, count - draw);
    let order = permutations + ((<usize>draw * <usize>items) << 2);
    let place = at(nulls, draw);
    if (gram) {
      memory.fill(place, 0, (<usize>draws) << 3);
      permutedInners(a, b, false, 0, items, order, draws, place, own);
    }
    for (let one = 0; one < draws; one++, place += 8, order += (<usize>items) << 2) {
      const both = gram || debiased ? permutedDot(k, l, order, items) : 0;
      let cross: f64;
      if (gram) {
        // Both triangles and the diagonals, which are the squared lengths.
        cross = 2 * load<f64>(place) + both;
      } else {
        permutedProduct(x, p, rest, q, items, order, product, false, own);
        cross = dot(product, product, p * q);
      }
      if (debiased) cross = unbiased(cross, both, k, l, items);
      store<f64>(place, cross * scale);
    }
  }
  if (thread === 0) {
    store<f64>(out, load<f64>(scratch, 8));
    store<f64>(out, load<f64>(scratch, 24), 8);
  }
}

function squaredLengths(values: usize, items: i32, dimensions: i32, to: usize): void {
  for (let i = 0; i < items; i++) {
    const row = at(values, i * dimensions);
    store<f64>(at(to, i), dot(row, row, dimensions));
  }
}

/** The Gram matrix of rows (`side` is `items`) or of columns. */
function inner(
  thread: i32,
  threads: i32,
  values: usize,
  items: i32,
  dimensions: i32,
  side: i32,
  to: usize,
  rest: usize,
): void {
  const ofRows = side === items;
  const depth = ofRows ? dimensions : items;
  multiply(thread, threads, values, values, to, side, side, depth, side, !ofRows, ofRows, rest);
}
