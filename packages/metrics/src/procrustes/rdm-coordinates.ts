/** An upper triangle read row by row as coordinates: a row an item, its dissimilarities to all. */
export function rdmCoordinates(
  triangle: Float64Array,
  items: number,
): { readonly dimensions: number; readonly values: Float64Array } {
  const values = new Float64Array(items * items);
  for (let i = 0, at = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++, at++) {
      values[i * items + j] = triangle[at];
      values[j * items + i] = triangle[at];
    }
  }
  return { dimensions: items, values };
}
