import { InvalidArgumentError } from 'commander';

/** Parser of an option without default that may be given once only. */
export function once(value: string, before: string | undefined): string {
  if (before === undefined) return value;
  throw new InvalidArgumentError('It may be given once; run the command again for another.');
}
