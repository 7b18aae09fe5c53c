import type { Frame, ResultFigure } from '@kindred/core';
import { finiteOrNull } from './finite-or-null.ts';

/** A column as analyses compare it. */
export interface Measured {
  readonly name: string;
  /** `log10(name)` of a column on a log scale, else its name. */
  readonly label: string;
  readonly type: Frame['columns'][number]['type'];
  /** Log10 of a column on a log scale; booleans 0 and 1; null where there is no number. */
  readonly values: readonly (number | null)[];
  /** Figures draw values as they were given, on the scale that was declared. */
  readonly axis: ResultFigure.Axis;
  /** A compared value as figures draw it. */
  shown(value: number): number;
  /** Why a row has no value. */
  why(row: number): string;
}

/** A column of numbers or booleans, on the scale it declares. */
export function measureColumn(column: Frame['columns'][number]): Measured {
  const { name, type, unit } = column;
  const isLog = column.scale === 'log' && type === 'number';
  const given = column.values.map(finiteOrNull);
  return {
    name,
    label: isLog ? `log10(${name})` : name,
    type,
    values: isLog ? given.map((value) => finiteOrNull(Math.log10(value ?? 0))) : given,
    axis: { label: unit ? `${name} (${unit})` : name, scale: isLog ? 'log' : 'linear' },
    // Twelve digits: 10 to the log10 of 5120 is 5120 and not 5119.999999999998.
    shown: (value) => (isLog ? Number((10 ** value).toPrecision(12)) : value),
    why: (row) =>
      given[row] === null ? `${name} is unknown` : `${name} = ${given[row]} has no logarithm`,
  };
}
