/** What a machine with fewer processors may be asked for all the same: the results are no other. */
const anyway = 8;

/** Threads to open: more than there are processors only wait for each other. */
export function usefulThreads(asked: number, processors: number): number {
  return Math.min(asked, Math.max(anyway, processors));
}
