/** The named columns of an items × dimensions matrix, row-major, in the order named. */
export function takeDimensions(
  values: Float64Array,
  dimensions: number,
  taken: readonly number[],
): Float64Array {
  const items = values.length / dimensions;
  return Float64Array.from({ length: items * taken.length }, (_, at) => {
    const item = Math.floor(at / taken.length);
    return values[item * dimensions + taken[at % taken.length]];
  });
}
