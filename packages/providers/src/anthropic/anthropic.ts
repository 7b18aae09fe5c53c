import type AnthropicSdk from '@anthropic-ai/sdk';
import { Http, Secrets, defineProvider, z } from '@kindred/core';
import type { LanguageRequest } from '@kindred/core';
import { importSdk } from '../language/import-sdk.ts';
import { otherHost } from '../language/other-host.ts';
import { samplingOptions } from '../language/sampling-options.ts';
import { anthropicPictureTokens } from '../pictures/anthropic-picture-tokens.ts';
import { priceOf } from '../prices/price-of.ts';
import { anthropicBatch } from './anthropic-batch.ts';
import { anthropicMessages } from './anthropic-messages.ts';
import { anthropicReply } from './anthropic-reply.ts';

const vendorKey = 'ANTHROPIC_API_KEY';
const host = otherHost('Anthropic', vendorKey, 'without /v1');
const { model, temperature, topP } = samplingOptions;

/** Anthropic's models. The vendor's key goes to the vendor's host only. */
export const anthropic = defineProvider({
  name: 'anthropic',
  summary: 'Anthropic’s models, by the messages API',
  options: z
    .strictObject({
      model,
      temperature,
      topP,
      topK: z.int().min(1).optional().describe('Tokens drawn from. Default: the vendor’s.'),
      maxTokens: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(256)
        .describe('Tokens of a reply at most; the vendor wants it said.'),
      ...host.options,
    })
    .refine(host.isTold, host.fault),
  identity: ['model', 'temperature', 'topP', 'topK', 'maxTokens'],
  secrets: [vendorKey],
  secretsOf: ({ keyEnv }) => [keyEnv ?? vendorKey],
  needs: [Http, Secrets],
  can: { vision: true, batch: true },
  // 5 MiB, of the base64.
  pictures: () => ({
    formats: null,
    maxBytes: 3_932_160,
    maxSide: 8000,
    tokens: anthropicPictureTokens,
  }),
  price: ({ model, baseUrl }) => (baseUrl === undefined ? priceOf('anthropic', model) : null),
  create(options, http, secrets) {
    let client: Promise<AnthropicSdk> | null = null;
    const connect = async () => {
      const { Anthropic } = await importSdk('@anthropic-ai/sdk', () => import('@anthropic-ai/sdk'));
      return new Anthropic({
        apiKey: secrets.read(options.keyEnv ?? vendorKey),
        // Else the SDK takes it from the environment.
        authToken: null,
        baseURL: options.baseUrl ?? 'https://api.anthropic.com',
        maxRetries: 0,
        timeout: 24 * 3_600_000,
        logLevel: 'off',
        fetch: http.fetch,
      });
    };
    const open = () => (client ??= connect());
    const params = ({ messages }: LanguageRequest) => ({
      model: options.model,
      max_tokens: options.maxTokens,
      ...(options.temperature !== undefined && { temperature: options.temperature }),
      ...(options.topP !== undefined && { top_p: options.topP }),
      ...(options.topK !== undefined && { top_k: options.topK }),
      ...anthropicMessages(messages),
    });
    return {
      kind: 'language',
      async ask(request, { signal }) {
        const answer: unknown = await (await open()).messages.create(params(request), { signal });
        return anthropicReply(answer);
      },
      batch: anthropicBatch(open, params),
    };
  },
});
