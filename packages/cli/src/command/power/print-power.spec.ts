import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { PowerRow } from '@kindred/core';
import { expect, test } from 'vitest';
import { printPower } from './print-power.ts';

const row = (trials: number, nearer: number, farther: number, ordered: number): PowerRow => ({
  reference: 'people',
  metric: 'rsa',
  embedder: null,
  trials,
  simulations: 20,
  nearer: { mean: nearer, deviation: 0.1 },
  farther: { mean: farther, deviation: 1.14e-16 },
  apart: { value: { share: 0.1, low: 0, high: 0.3 } },
  falseAlarms: 0.05,
  ordered,
});

async function printed(rows: readonly PowerRow[]): Promise<string> {
  const out = new PassThrough();
  printPower(out, rows, { apart: [0.1, 0.4], lapse: 0, simulations: 20 } as never);
  out.end();
  return text(out);
}

test('a design under which the nearer model is not ahead is warned of', async () => {
  const out = await printed([row(60, 0.84, 0.85, 0.4), row(600, 0.9, 0.5, 1)]);
  expect(out).toContain('warning with 60 trials the nearer model is not ahead');
  expect(out).not.toContain('e-16');
  expect(await printed([row(600, 0.9, 0.5, 1)])).not.toContain('warning');
  // A distance: smaller is closer.
  expect(await printed([row(600, 0.2, 0.7, 1)])).not.toContain('warning');
});
