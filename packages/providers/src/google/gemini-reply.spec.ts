import { FinishReason } from '@google/genai';
import { expect, test } from 'vitest';
import { geminiReply } from './gemini-reply.ts';

const said = (candidate: object, more: object = {}) =>
  geminiReply({ candidates: [{ finishReason: 'STOP', ...candidate }], ...more }, { want: 'text' });

test('thoughts are no part of the text, and are paid for as output; what was cached is told', () => {
  const parts = [{ text: 'A banjo has strings.', thought: true }, { text: 'ban' }, { text: 'jo' }];
  const usageMetadata = {
    promptTokenCount: 30,
    candidatesTokenCount: 2,
    thoughtsTokenCount: 7,
    cachedContentTokenCount: 20,
  };
  const more = { usageMetadata, modelVersion: 'gemini-2.5-flash-001' };
  expect(said({ content: { parts } }, more)).toEqual({
    text: 'banjo',
    finish: 'stop',
    snapshot: 'gemini-2.5-flash-001',
    usage: { inputTokens: 30, outputTokens: 9, cachedInputTokens: 20 },
  });
});

test('every reason to end that the SDK knows', () => {
  const ends = Object.groupBy(
    Object.values(FinishReason),
    (finishReason) => said({ finishReason }).finish,
  );
  expect(ends.stop).toEqual(['STOP']);
  expect(ends.length).toEqual(['MAX_TOKENS']);
  expect(ends['content-filter']?.toSorted()).toEqual([
    'BLOCKLIST',
    'IMAGE_PROHIBITED_CONTENT',
    'IMAGE_RECITATION',
    'IMAGE_SAFETY',
    'PROHIBITED_CONTENT',
    'RECITATION',
    'SAFETY',
    'SPII',
  ]);
});

test('nothing said: for a blocked prompt it is the filter, else the server', () => {
  const read = (answer: unknown) => () => geminiReply(answer, { want: 'text' });
  const blocked = { promptFeedback: { blockReason: 'SAFETY' } };
  expect(read(blocked)).toThrow(expect.objectContaining({ kind: 'content-filter' }));
  expect(read({})).toThrow(expect.objectContaining({ kind: 'server' }));
  expect(read({ candidates: 'none' })).toThrow(expect.objectContaining({ kind: 'server' }));
});
