// What one call of an ordinal kernel works on. Every thread has its own copy of these numbers.

/** Pairs, trials and vector entries a thread takes at a time; sums go through the same blocks. */
export const pairBlock: i32 = 512;
export const trialBlock: i32 = 2048;
export const entryBlock: i32 = 512;

export let thread: i32 = 0;
export let threads: i32 = 1;

export let pairs: usize = 0;
export let trials: usize = 0;
export let choices: usize = 0;
export let weights: usize = 0;
export let items: i32 = 0;
export let dimensions: i32 = 0;
export let options: i32 = 0;
export let pairCount: i32 = 0;
export let trialCount: i32 = 0;
/** 0: every trial weighs 1. 1: one weight a trial. 2: one a trial and option. */
export let weighting: i32 = 0;

export let law: i32 = 0;
export let shape: f64 = 0;
export let fitPosition: bool = false;
export let fitLapse: bool = false;

/** f64, one a pair: squared distance; strength; pull. */
export let squares: usize = 0;
export let strengths: usize = 0;
export let pulls: usize = 0;
/** f64, one a trial and option. */
export let forces: usize = 0;
/** f64: sums of blocks, `sumWidth` a block, twice. */
export let sums: usize = 0;
export let sumSize: usize = 0;
export let free: usize = 0;

/** Numbers a block may leave: of trials its loss, two positions (the last is fixed) and the lapse. */
export const sumWidth: i32 = 4;

/** Vectors, positions and the lapse's logit. */
export function parameterCount(): i32 {
  return items * dimensions + options + 1;
}

export function blocks(count: i32, block: i32): i32 {
  return (count + block - 1) / block;
}

/** Takes `bytes` bytes of working memory, a multiple of 8. */
export function take(bytes: usize): usize {
  const at = free;
  free += (bytes + 7) & ~7;
  return at;
}

export function describe(
  thread_: i32,
  threads_: i32,
  scratch: usize,
  pairs_: usize,
  trials_: usize,
  choices_: usize,
  weights_: usize,
  pairItems: i32,
  trialPairs: i32,
  weightCount: i32,
  items_: i32,
  dimensions_: i32,
  options_: i32,
  law_: i32,
  shape_: f64,
  fitPosition_: i32,
  fitLapse_: i32,
): void {
  thread = thread_;
  threads = threads_;
  pairs = pairs_;
  trials = trials_;
  choices = choices_;
  weights = weights_;
  items = items_;
  dimensions = dimensions_;
  options = options_;
  pairCount = pairItems / 2;
  trialCount = trialPairs / options_;
  weighting = weightCount === 0 ? 0 : weightCount === trialCount ? 1 : 2;
  law = law_;
  shape = shape_;
  fitPosition = fitPosition_ !== 0;
  fitLapse = fitLapse_ !== 0 && law_ <= 2;

  free = scratch;
  squares = take((<usize>pairCount) << 3);
  strengths = take((<usize>pairCount) << 3);
  pulls = take((<usize>pairCount) << 3);
  forces = take((<usize>trialPairs) << 3);
  const most = max(blocks(trialCount, trialBlock), blocks(parameterCount(), entryBlock));
  sumSize = (<usize>most * sumWidth) << 3;
  sums = take(2 * sumSize);
}
