/** How long the `state` of `kindred/ordinal-steps@1` is for so many parameters. */
export function ordinalStateLength(parameters: number): number {
  return 14 + 21 * parameters;
}
