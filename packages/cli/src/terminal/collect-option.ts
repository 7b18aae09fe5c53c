/** Parser of an option that may be given several times. */
export function collectOption(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
