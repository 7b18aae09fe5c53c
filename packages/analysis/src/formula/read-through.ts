import type { Frame } from '@kindred/core';
import type { Expression } from './expression.ts';
import { findColumn } from './find-column.ts';

/** An expression with the log10 that a column declared `scale: log` asks for where nothing else is. */
export function readThrough(frame: Frame, expression: Expression): Expression {
  const column = findColumn(frame, expression);
  const log = column.type === 'number' && column.scale === 'log' && expression.via === 'none';
  return log ? { ...expression, via: 'log10' } : expression;
}
