/** Which options of a trial share the top, as `tied-share.ts` of the references. */
export class Tied {
  static held: f64 = 0;
  static tied: i32 = 0;

  /** Finds `held`, the weight on the options at the top, and `tied`, how many they are. */
  static find(options: i32, values: usize, weights: usize): void {
    let top = -Infinity;
    let held: f64 = 0;
    let tied = 0;
    for (let o: usize = 0; o < <usize>options; o++) {
      const value = load<f64>(values + (o << 3));
      const weight = load<f64>(weights + (o << 3));
      if (value > top) {
        top = value;
        held = weight;
        tied = 1;
      } else if (value === top) {
        held += weight;
        tied++;
      }
    }
    Tied.held = held;
    Tied.tied = tied;
  }
}
