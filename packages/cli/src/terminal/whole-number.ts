import { InvalidArgumentError } from 'commander';

/** Parser of a whole number ≥ `least` for an option. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
      throw new InvalidArgumentError(`It is a whole number from ${least}.`);
    }
    return value;
  };
}
