/**
 * Pairs rows with columns one to one so that the sum of gains is largest (Kuhn 1955; shortest
 * augmenting paths with potentials, Jonker & Volgenant 1987). `gains`: rows × columns, finite. For
 * each row its column, or −1 where there are more rows than columns and it is left over.
 */
export function assign(gains: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns) {
    const turned = Float64Array.from(gains, (_, at) => {
      const [column, row] = [Math.floor(at / rows), at % rows];
      return gains[row * columns + column];
    });
    const partners = new Int32Array(rows).fill(-1);
    assign(turned, columns, rows).forEach((row, column) => (partners[row] = column));
    return partners;
  }
  const rowOf = new Int32Array(columns).fill(-1);
  const rowPotential = new Float64Array(rows);
  const columnPotential = new Float64Array(columns);
  for (let start = 0; start < rows; start++) {
    const reach = new Float64Array(columns).fill(Infinity);
    const before = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let [row, from] = [start, -1];
    for (;;) {
      let [step, next] = [Infinity, -1];
      for (let column = 0; column < columns; column++) {
        if (done[column]) continue;
        const cost = -gains[row * columns + column] - rowPotential[row] - columnPotential[column];
        if (cost < reach[column]) {
          reach[column] = cost;
          before[column] = from;
        }
        if (reach[column] < step) [step, next] = [reach[column], column];
      }
      // Every column reached so far, and its row, moves by the step: reduced costs stay 0 on the path.
      rowPotential[start] += step;
      for (let column = 0; column < columns; column++) {
        if (done[column]) {
          rowPotential[rowOf[column]] += step;
          columnPotential[column] -= step;
        } else reach[column] -= step;
      }
      done[next] = 1;
      from = next;
      if (rowOf[next] < 0) break;
      row = rowOf[next];
    }
    for (let column = from; column >= 0; column = before[column]) {
      rowOf[column] = before[column] < 0 ? start : rowOf[before[column]];
    }
  }
  const partners = new Int32Array(rows).fill(-1);
  rowOf.forEach((row, column) => {
    if (row >= 0) partners[row] = column;
  });
  return partners;
}
