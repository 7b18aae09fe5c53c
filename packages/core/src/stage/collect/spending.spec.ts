import { expect, test } from 'vitest';
import { clockService } from '../../service/clock-service.ts';
import { spending } from './spending.ts';

const none = { usd: null, calls: null, minutes: null };

test('what is booked counts until it has ended or will not be', () => {
  const purse = spending({ ...none, usd: 1 }, clockService);
  expect(purse.room(0.3)).toBe(3);
  expect(purse.room(0)).toBe(Infinity);
  const booking = purse.book(4, 0.25);
  expect(purse.over('language')).toContain('1 US dollars');
  expect(purse.room(0.01)).toBe(0);
  expect(purse.room(0)).toBe(0);
  // They were dearer than expected.
  booking.ended(2, 0.75);
  expect(purse.over('language')).toContain('1 US dollars');
  booking.close();
  expect(purse.over('language')).toBeNull();
  expect(purse.room(0.125)).toBe(2);
  expect(purse.paid).toBe(0.75);
});

test('calls that were booked were made, and do not make calls under way look cheap', () => {
  const purse = spending({ ...none, usd: 10, calls: 10 }, clockService);
  purse.book(4, 0).ended(4, 0);
  expect(purse.room(0)).toBe(6);
  purse.call('a', 0)(4);
  const end = purse.call('a', 0);
  // One under way costs what the one that ended did: 4 and 4 of 10.
  expect(purse.room(1)).toBe(2);
  end(1);
  expect(purse.room(1)).toBe(4);
  purse.book(4, 0);
  expect(purse.over('language')).toContain('10 calls');
  expect(purse.over('direct')).toBeNull();
});

test('calls in flight cost what their own model does, and what was thought before one has ended', () => {
  const purse = spending({ ...none, usd: 8 }, clockService);
  for (let k = 0; k < 100; k++) purse.call('cheap', 0.001)(0.001);
  const dear = [1, 2].map(() => purse.call('dear', 3));
  expect(purse.room(1)).toBe(1);
  dear[0](4);
  // 4 and another 4.
  expect(purse.over('language')).toContain('8 US dollars');
  dear[1](1);
  expect(purse.room(1)).toBe(2);
});
