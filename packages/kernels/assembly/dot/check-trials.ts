import { Batch } from './batch';

/**
 * Whether all trials name items below `items` and options there are. If not, thread 0 leaves at `out`
 * + 56 the largest item + 1, or minus the largest choice − 1; else 0. Every thread looks at all, so
 * that all go on or none does.
 */
export function checkTrials(thread: i32, out: usize, trials: i32, items: i32): bool {
  const item = largestWord(Batch.stimuli, <usize>trials * 3);
  let fault: f64 = 0;
  if (trials > 0 && item >= <u32>items) fault = <f64>item + 1;
  else if (trials > 0 && Batch.weightsPerTrial <= 1) {
    const choice = largestByte(Batch.choices, <usize>trials);
    if (choice >= <u32>Batch.options) fault = -(<f64>choice) - 1;
  }
  if (thread === 0) store<f64>(out, fault, 56);
  return fault === 0;
}

function largestWord(at: usize, count: usize): u32 {
  let largest = i32x4.splat(0);
  let k: usize = 0;
  for (; k + 4 <= count; k += 4) largest = i32x4.max_u(largest, v128.load(at + (k << 2)));
  let most = max(
    max(<u32>i32x4.extract_lane(largest, 0), <u32>i32x4.extract_lane(largest, 1)),
    max(<u32>i32x4.extract_lane(largest, 2), <u32>i32x4.extract_lane(largest, 3)),
  );
  for (; k < count; k++) most = max(most, load<u32>(at + (k << 2)));
  return most;
}

function largestByte(at: usize, count: usize): u32 {
  let largest: u32 = 0;
  for (let k: usize = 0; k < count; k++) largest = max(largest, <u32>load<u8>(at + k));
  return largest;
}
