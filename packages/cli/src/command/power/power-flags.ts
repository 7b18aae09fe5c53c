import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { PowerOptions } from '@kindred/core';
import { listOption } from '../../terminal/list-option.ts';
import { wholeNumber } from '../../terminal/whole-number.ts';

/** The flags of a power simulation, as commander gives them. */
export interface PowerFlags {
  readonly budgets: readonly number[];
  readonly simulations: number;
  readonly apart: readonly [number, number];
  readonly lapse: number;
}

/** Adds them to a command. */
export function addPowerFlags(command: Command): Command {
  return command
    .option(
      '--simulations <number>',
      'simulated runs of each model at each number of trials',
      wholeNumber(3),
      20,
    )
    .option(
      '--apart <shares>',
      'shares of concepts that are out of place in the two models, nearer first',
      pairOfShares,
      [0.1, 0.2] as const,
    )
    .option('--lapse <share>', 'share of answers that are guesses', share, 0.1);
}

/** What they ask of the simulation; without budgets the plan's own count and its half, double, … */
export function powerOptions(flags: Omit<PowerFlags, 'budgets'>, trials: PowerOptions['trials']) {
  const { simulations, apart, lapse } = flags;
  return { trials, simulations, misplaced: apart, lapse };
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

function pairOfShares(text: string): [number, number] {
  const values = listOption(text).map(share);
  if (values.length === 2 && values[0] < values[1]) return [values[0], values[1]];
  throw new InvalidArgumentError('Write two shares, the nearer model’s first: 0.1,0.2');
}
