import { expect, test } from 'vitest';
import { anthropicPictureTokens } from './anthropic-picture-tokens.ts';
import { googlePictureTokens } from './google-picture-tokens.ts';
import { openaiPictureTokens } from './openai-picture-tokens.ts';

// The worked examples of the vendors' own pages.
test.each([
  ['gpt-4o', 1024, 1024, 765],
  ['gpt-4o', 2048, 4096, 1105],
  ['gpt-4.1-mini', 1024, 1024, Math.round(1024 * 1.62)],
  ['gpt-4.1-mini', 1800, 2400, Math.round(1452 * 1.62)],
  ['gpt-4o-2024-11-20', 100, 100, 255],
])('OpenAI counts for %s and %i × %i %i tokens', (model, width, height, tokens) => {
  expect(openaiPictureTokens(model)!(width, height)).toBe(tokens);
});

test.each([
  [200, 200, 54],
  [1000, 1000, 1334],
  [1092, 1092, 1590],
  [5000, 5000, 1600],
])('Anthropic counts for %i × %i %i tokens', (width, height, tokens) => {
  expect(anthropicPictureTokens(width, height)).toBe(tokens);
});

test.each([
  [384, 384, 258],
  [960, 540, 6 * 258],
])('Google counts for %i × %i %i tokens', (width, height, tokens) => {
  expect(googlePictureTokens('gemini-2.5-flash')!(width, height)).toBe(tokens);
});

test('of other models it is not known', () => {
  expect(openaiPictureTokens('gpt-3.5-turbo')).toBe(null);
  expect(googlePictureTokens('gemini-3-pro')).toBe(null);
});
