import { barrier } from '../barrier';
import { at } from './at';
import { bidiagonalise } from './bidiagonalise';
import { centreColumns } from './centre-columns';
import { narrowRows } from './narrow-rows';
import { pack } from './pack';
import { permutedProduct } from './permuted-product';
import { singularSum } from './singular-sum';

/**
 * `kindred/procrustes-null@1`: a thread takes whole draws. Scratch, in f64: 4; for each side items ×
 * dimensions, a row of its dimensions, and items² where it is wider than that; the reference in
 * panels; and for each thread panels of the model, 16, a product and three rows of it.
 */
export function procrustesNull(
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
): void {
  let x = scratch + 32;
  let y = at(x, (items + 1) * modelDimensions);
  let free = at(y, (items + 1) * referenceDimensions);
  const last = threads - 1;
  if (thread === 0)
    centreColumns(model, items, modelDimensions, x, at(x, items * modelDimensions), scratch);
  if (thread === last)
    centreColumns(
      reference,
      items,
      referenceDimensions,
      y,
      at(y, items * referenceDimensions),
      scratch + 16,
    );
  const p = min(items, modelDimensions);
  const q = min(items, referenceDimensions);
  // The same rows up to a rotation, in at most as many columns as there are rows.
  if (modelDimensions > items) {
    narrowRows(thread, threads, x, items, modelDimensions, free);
    x = free;
    free = at(free, items * items);
  }
  if (referenceDimensions > items) {
    narrowRows(thread, threads, y, items, referenceDimensions, free);
    y = free;
    free = at(free, items * items);
  }
  barrier(threads);
  const packed = free;
  const panels = (q + 3) >> 2;
  const size = (<usize>items) << 5;
  for (let j = thread; j < panels; j += threads)
    pack(packed + <usize>j * size, y, q, 4 * j, 0, items, 1, q, 0);
  barrier(threads);

  const turned = p < q;
  const rows = max(p, q);
  const columns = min(p, q);
  const room = ((p + 3) & ~3) * items + 16 + rows * columns + 3 * columns;
  const own = at(packed + <usize>panels * size, thread * room);
  const product = at(own, ((p + 3) & ~3) * items + 16);
  const diagonal = at(product, rows * columns);
  const above = at(diagonal, columns);
  const scale = 1 / (load<f64>(scratch) * load<f64>(scratch, 16));
  for (let draw = thread; draw < count; draw += threads) {
    const order = permutations + ((<usize>draw * <usize>items) << 2);
    permutedProduct(x, p, packed, q, items, order, product, turned, own);
    bidiagonalise(product, rows, columns, diagonal, above, at(above, columns));
    const cosine = singularSum(diagonal, above, columns) * scale;
    store<f64>(at(nulls, draw), cosine * cosine);
  }
  if (thread === 0) {
    store<f64>(out, load<f64>(scratch, 8));
    store<f64>(out, load<f64>(scratch, 24), 8);
  }
}
