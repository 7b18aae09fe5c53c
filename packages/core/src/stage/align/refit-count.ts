/** How many fits {@link refitSubject} makes, for progress. */
export function refitCount(inference: { bootstraps: number; responders: number }): number {
  return inference.bootstraps + inference.responders + 2;
}
