/** JSON Schema's condition: where `test` holds, `outcome` must. */
export function whenThen(test: object, outcome: object): Record<string, unknown> {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
  return { if: test, then: outcome };
}
