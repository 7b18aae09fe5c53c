const most = 30_000;

/**
 * Asks whether a section of the page may draw so many more dots. A dot takes some 110 bytes, so that a
 * section of dots stays near 3 MB.
 */
export function markBudget(): (dots: number) => boolean {
  let left = most;
  return (dots) => {
    if (dots > left) return false;
    left -= dots;
    return true;
  };
}
