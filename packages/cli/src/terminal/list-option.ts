import { InvalidArgumentError } from 'commander';

/** Parser of `a,b,c`. */
export function listOption(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It is names with commas between them.');
  if (new Set(names).size !== names.length) throw new InvalidArgumentError('A name occurs twice.');
  return names;
}
