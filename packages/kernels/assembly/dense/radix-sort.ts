import { barrier } from '../barrier';

const bits: i32 = 8;
const digits: i32 = 1 << bits;
/** Bytes a thread needs: how often each digit occurs, where the next one goes, the varying bits. */
const table: usize = digits * 8 + 8;

/**
 * Sorts `count` u64 keys with their u32 payloads, digit by digit from the last one on, each thread
 * a stretch of them; a digit that all keys share is passed over. Says whether the sorted ones ended
 * in the second arrays. `tables`: 257 f64 a thread. Begins and ends with a barrier.
 */
export function radixSort(
  thread: i32,
  threads: i32,
  keys: usize,
  payloads: usize,
  otherKeys: usize,
  otherPayloads: usize,
  count: i32,
  tables: usize,
): bool {
  const from = <i32>((<i64>count * thread) / threads);
  const to = <i32>((<i64>count * (thread + 1)) / threads);
  const counts = tables + <usize>thread * table;
  barrier(threads);
  const varying = varyingBits(thread, threads, keys, from, to, tables);
  let swapped = false;
  for (let shift = 0; shift < 64; shift += bits) {
    if (((varying >> shift) & (digits - 1)) === 0) continue;
    memory.fill(counts, 0, digits << 2);
    for (let i = from; i < to; i++) {
      const place = digitPlace(counts, load<u64>(keys + ((<usize>i) << 3)), shift);
      store<u32>(place, load<u32>(place) + 1);
    }
    barrier(threads);
    findPlaces(thread, threads, tables);
    const places = counts + (digits << 2);
    for (let i = from; i < to; i++) {
      const key = load<u64>(keys + ((<usize>i) << 3));
      const place = digitPlace(places, key, shift);
      const next = load<u32>(place);
      store<u32>(place, next + 1);
      store<u64>(otherKeys + ((<usize>next) << 3), key);
      store<u32>(otherPayloads + ((<usize>next) << 2), load<u32>(payloads + ((<usize>i) << 2)));
    }
    barrier(threads);
    const key = keys;
    keys = otherKeys;
    otherKeys = key;
    const payload = payloads;
    payloads = otherPayloads;
    otherPayloads = payload;
    swapped = !swapped;
  }
  return swapped;
}

function digitPlace(base: usize, key: u64, shift: i32): usize {
  return base + ((<usize>((key >> shift) & (digits - 1))) << 2);
}

/** Bits in which any two keys differ. */
function varyingBits(
  thread: i32,
  threads: i32,
  keys: usize,
  from: i32,
  to: i32,
  tables: usize,
): u64 {
  const slot = tables + (digits << 3);
  const first = load<u64>(keys);
  let varying: u64 = 0;
  for (let i = from; i < to; i++) varying |= load<u64>(keys + ((<usize>i) << 3)) ^ first;
  store<u64>(slot + <usize>thread * table, varying);
  barrier(threads);
  for (let t = 0; t < threads; t++) varying |= load<u64>(slot + <usize>t * table);
  return varying;
}

/** Where this thread's first key of each digit goes: after all lower digits and the threads before. */
function findPlaces(thread: i32, threads: i32, tables: usize): void {
  const places = tables + <usize>thread * table + (digits << 2);
  let next: u32 = 0;
  for (let digit: usize = 0; digit < (<usize>digits) << 2; digit += 4) {
    for (let t = 0; t < threads; t++) {
      if (t === thread) store<u32>(places + digit, next);
      next += load<u32>(tables + <usize>t * table + digit);
    }
  }
}
