/** The unit vectors of a space. */
export function unitVectors(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, k) => {
    const unit = new Float64Array(size);
    unit[k] = 1;
    return unit;
  });
}
