import { barrier } from '../barrier';
import { at } from './at';
import { pack } from './pack';
import { tile } from './tile';

/** Rows of the left side a thread packs at a time, at most; `src/wasm/multiply-scratch.ts` knows both. */
const high: i32 = 64;
/** Entries of a row packed at a time: a panel of either side then stays in the nearest cache. */
const deep: i32 = 256;

/**
 * out = a b, or of their transposes, as in `kindred/matmul@1`; a row of `out` begins `stride` f64
 * after the one before. All threads take part, and none may read `out` before a barrier.
 *
 * Each entry of `out` is summed by one thread, in stretches of `deep`. So the order depends on
 * `inner` alone, and of a product with its own transpose both triangles have the same bits.
 */
export function multiply(
  thread: i32,
  threads: i32,
  a: usize,
  b: usize,
  out: usize,
  stride: i32,
  rows: i32,
  inner: i32,
  columns: i32,
  transposeA: bool,
  transposeB: bool,
  scratch: usize,
): void {
  const panels = (columns + 3) >> 2;
  const size = (<usize>inner) << 5;
  for (let p = thread; p < panels; p += threads)
    pack(
      scratch + <usize>p * size,
      b,
      columns,
      4 * p,
      0,
      inner,
      transposeB ? inner : 1,
      transposeB ? 1 : columns,
      0,
    );
  barrier(threads);

  const spare = scratch + <usize>panels * size + <usize>thread * ((high * deep + 16) << 3);
  const block = spare + 128;
  const share = min(high, ((rows + 4 * threads - 1) / (4 * threads)) << 2);
  const down = (<usize>stride) << 3;
  for (let first = thread * share; first < rows; first += threads * share) {
    const end = min(first + share, rows);
    let from = 0;
    do {
      const depth = min(deep, inner - from);
      const left = (<usize>depth) << 5;
      let panel = block;
      for (let row = first; row < end; row += 4, panel += left)
        pack(panel, a, rows, row, from, depth, transposeA ? 1 : inner, transposeA ? rows : 1, 0);
      for (let p = 0; p < panels; p++) {
        const right = scratch + <usize>p * size + ((<usize>from) << 5);
        panel = block;
        for (let row = first; row < end; row += 4, panel += left)
          tile(
            panel,
            right,
            depth,
            at(out + <usize>row * down, 4 * p),
            down,
            rows - row,
            columns - 4 * p,
            from > 0,
            spare,
          );
      }
      from += deep;
    } while (from < inner);
  }
}
