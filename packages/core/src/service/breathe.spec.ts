import { expect, test } from 'vitest';
import { breathe } from './breathe.ts';

test('work that breathes hears of its end', async () => {
  const { signal } = stopAfter(100);
  let rounds = 0;
  const work = async () => {
    for (;;) {
      busy(5);
      rounds++;
      await breathe(signal);
    }
  };
  await expect(work()).rejects.toThrow('over');
  expect(rounds).toBeGreaterThan(1);
});

test('a turn is given only where one is due', async () => {
  const { signal } = new AbortController();
  busy(60);
  await breathe(signal);
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await breathe(signal);
  expect(turned).toBe(false);
  busy(60);
  await breathe(signal);
  expect(turned).toBe(true);
});

test('what was ended before does not start', async () => {
  await expect(breathe(AbortSignal.abort('over'))).rejects.toBe('over');
});

function stopAfter(milliseconds: number): AbortController {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('over')), milliseconds);
  return stop;
}

function busy(milliseconds: number): void {
  const from = performance.now();
  while (performance.now() - from < milliseconds);
}
