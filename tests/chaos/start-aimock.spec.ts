import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import { Ollama } from 'ollama';
import OpenAI from 'openai';
import { afterAll, expect, test } from 'vitest';
import { choiceOf } from './choice-of.ts';
import { startAimock } from './start-aimock.ts';

const aimock = await startAimock();
const { url } = aimock;
const content = 'Which is more like a dog: werewolf or teaspoon?';
const { options, picked } = choiceOf(content);
const messages = [{ role: 'user' as const, content }];

afterAll(() => aimock.close());

const ways: [string, () => Promise<unknown>][] = [
  [
    'openai',
    async () => {
      const openai = new OpenAI({ apiKey: 'k', baseURL: `${url}/v1`, maxRetries: 0 });
      const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
      return reply.choices[0].message.content;
    },
  ],
  [
    'openai responses',
    async () => {
      const openai = new OpenAI({ apiKey: 'k', baseURL: `${url}/v1`, maxRetries: 0 });
      return (await openai.responses.create({ model: 'gpt-4o', input: content })).output_text;
    },
  ],
  [
    'anthropic',
    async () => {
      const anthropic = new Anthropic({ apiKey: 'k', baseURL: url, maxRetries: 0 });
      const asked = { model: 'claude-haiku-4-5', max_tokens: 9, messages };
      const [block] = (await anthropic.messages.create(asked)).content;
      return block.type === 'text' && block.text;
    },
  ],
  [
    'google',
    async () => {
      const httpOptions = { baseUrl: url, apiVersion: 'v1beta' };
      const google = new GoogleGenAI({ apiKey: 'k', httpOptions });
      const asked = { model: 'gemini-2.5-flash', contents: content };
      return (await google.models.generateContent(asked)).text;
    },
  ],
  [
    'ollama',
    async () =>
      (await new Ollama({ host: url }).chat({ model: 'llama3', messages })).message.content,
  ],
];

test.each(ways)('%s is answered by our rule, and limited when told', async (_, ask) => {
  expect(await ask()).toBe(options[picked]);
  aimock.limit(1);
  await expect(ask()).rejects.toBeInstanceOf(Error);
  expect(aimock.requests().at(-1)).toMatchObject({ status: 429 });
  expect(await ask()).toBe(options[picked]);
});
