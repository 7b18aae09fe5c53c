import { expect, test } from 'vitest';
import type { Message } from '../../../contract/message.ts';
import { pictureRow } from '../../../contract/picture-row.ts';
import type { StoredTrial } from '../../../store/stored-trial.ts';
import { measurePrompts } from './measure-prompts.ts';

const image = pictureRow([], { side: 100, gap: 0, border: 10 });
const messages: readonly Message[] = [
  {
    role: 'user',
    parts: [
      { type: 'text', text: 'which' },
      { type: 'image', image },
    ],
  },
];
const trials = [{}, {}] as StoredTrial[];
const measure = (shown: readonly Message[], tokens: ((w: number, h: number) => number) | null) =>
  measurePrompts(
    trials,
    () => shown,
    () => ['left'],
    (text) => text.length,
    tokens,
  );

test('pictures are counted by the vendor’s rule of their size, or said not to be', () => {
  // 5 of the text, 3 a message, 3 a reply.
  const { width, height } = image;
  expect(measure(messages, (w, h) => w + h)).toMatchObject({
    prompt: 11 + width + height,
    pictures: 'counted',
  });
  expect(measure(messages, null)).toMatchObject({ prompt: 11, pictures: 'not counted' });
  const words: readonly Message[] = [{ role: 'user', parts: [{ type: 'text', text: 'which' }] }];
  expect(measure(words, () => 9)).toMatchObject({ prompt: 11, pictures: 'none' });
});
