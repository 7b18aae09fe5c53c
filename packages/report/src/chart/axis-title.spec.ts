import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTitle } from './axis-title.ts';
import { textWidth } from './text-width.ts';

test('a title is broken between words, and within one that has no room', () => {
  expect(axisTitle('R²', 200)).toEqual(['R²']);
  expect(axisTitle('procrustes · human · ckl, other effects taken out', 200)).toEqual([
    'procrustes · human · ckl, other',
    'effects taken out',
  ]);
  expect(axisTitle('a'.repeat(50), 200).join('')).toBe('a'.repeat(50));
});

test('no line is wider than its room, and nothing is lost without an ellipsis', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 40, max: 400 }), (text, room) => {
      const lines = axisTitle(text, room);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(Math.max(...lines.map((line) => textWidth(line, 12)))).toBeLessThanOrEqual(room);
      const whole = (one: string) => one.replaceAll(/\s/g, '');
      const shown = whole(lines.join(''));
      expect(shown === whole(text) || shown.endsWith('…')).toBe(true);
      expect(whole(text).startsWith(shown.replace(/…$/, ''))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
