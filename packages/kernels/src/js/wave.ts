/** Irregular numbers in (−scale, scale) that need no generator: what kernel cases are made of. */
export function wave(length: number, scale: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => scale * Math.sin(1 + 12.9898 * i + 0.1 * i * i));
}
