/** Values sorted by insertion, before merging begins. */
const chunk: i32 = 8;

/** Sorts `count` u32, with as much room in `spare`; gives how many pairs were in falling order. */
export function sortCounting(values: usize, count: i32, spare: usize): u64 {
  const end = values + ((<usize>count) << 2);
  let falling: u64 = 0;
  for (let from = values; from < end; from += chunk << 2)
    falling += insert(from, min(from + (chunk << 2), end));
  let source = values;
  let target = spare;
  for (let half = (<usize>chunk) << 2; half < end - values; half <<= 1) {
    const stop = source + (end - values);
    let to = target;
    for (let from = source; from < stop; from += half << 1, to += half << 1)
      falling += merge(from, min(from + half, stop), min(from + (half << 1), stop), to);
    const other = source;
    source = target;
    target = other;
  }
  if (source !== values) memory.copy(values, source, end - values);
  return falling;
}

function insert(from: usize, to: usize): u64 {
  let moved: usize = 0;
  for (let next = from + 4; next < to; next += 4) {
    const value = load<u32>(next);
    let place = next;
    for (; place > from && load<u32>(place - 4) > value; place -= 4)
      store<u32>(place, load<u32>(place - 4));
    store<u32>(place, value);
    moved += next - place;
  }
  return <u64>(moved >> 2);
}

/** No branch depends on which value is the lesser: a machine could not foresee it. */
function merge(from: usize, middle: usize, to: usize, target: usize): u64 {
  if (middle === to || load<u32>(middle - 4) <= load<u32>(middle)) {
    memory.copy(target, from, to - from);
    return 0;
  }
  let left = from;
  let right = middle;
  let passed: u64 = 0;
  while (left < middle && right < to) {
    const a = load<u32>(left);
    const b = load<u32>(right);
    const passes = <usize>(b < a);
    store<u32>(target, select<u32>(b, a, b < a));
    passed += <u64>((middle - left) & (0 - passes));
    right += passes << 2;
    left += (1 - passes) << 2;
    target += 4;
  }
  memory.copy(target, left, middle - left);
  memory.copy(target + (middle - left), right, to - right);
  return passed >> 2;
}
