import { expect, test } from 'vitest';
import { clockService } from './clock-service.ts';

test('sleeps, and stops at once with the reason of an abort', async () => {
  const start = clockService.monotonic();
  await clockService.sleep(20);
  expect(clockService.monotonic() - start).toBeGreaterThan(18);
  const stop = new AbortController();
  // Longer than Node's timers reach.
  const slept = clockService.sleep(2 ** 33, stop.signal);
  stop.abort(new Error('ctrl-c'));
  await expect(slept).rejects.toThrow('ctrl-c');
  await expect(clockService.sleep(0, stop.signal)).rejects.toThrow('ctrl-c');
});

test('calls back later, unless it is cancelled', async () => {
  const called: string[] = [];
  clockService.after(10, () => called.push('late'));
  clockService.after(10, () => called.push('never'))();
  clockService.after(2 ** 33, () => called.push('too soon'))();
  await clockService.sleep(30);
  expect(called).toEqual(['late']);
});
