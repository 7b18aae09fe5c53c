/** How long the `state` of `kindred/ckl-steps@1` is for so many parameters. */
export function cklStateLength(parameters: number): number {
  return 14 + 21 * parameters;
}
