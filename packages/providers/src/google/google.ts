import type { GoogleGenAI } from '@google/genai';
import { Http, Secrets, defineProvider, z } from '@kindred/core';
import type { LanguageRequest } from '@kindred/core';
import { importSdk } from '../language/import-sdk.ts';
import { otherHost } from '../language/other-host.ts';
import { samplingOptions } from '../language/sampling-options.ts';
import { scoredTokens } from '../language/scored-tokens.ts';
import { withLogprobs } from '../language/with-logprobs.ts';
import { googlePictureTokens } from '../pictures/google-picture-tokens.ts';
import { priceOf } from '../prices/price-of.ts';
import { askOlderSdk } from './ask-older-sdk.ts';
import { geminiBatch } from './gemini-batch.ts';
import { geminiContents } from './gemini-contents.ts';
import { geminiReply } from './gemini-reply.ts';

const vendorKey = 'GEMINI_API_KEY';
const vendorHost = 'https://generativelanguage.googleapis.com';
const host = otherHost('Google', vendorKey, 'without a version');

/** Google's Gemini models. The vendor's key goes to the vendor's host only. */
export const google = defineProvider({
  name: 'google',
  summary: 'Google’s Gemini models',
  options: z
    .strictObject({
      ...samplingOptions,
      topK: z.int().min(1).optional().describe('Tokens drawn from. Default: the vendor’s.'),
      thinkingBudget: z
        .int()
        .min(-1)
        .optional()
        .describe('Tokens of thoughts at most; 0: none, −1: as the model sees fit.'),
      sdk: z
        .enum(['genai', 'generative-ai'])
        .default('genai')
        .describe(
          'generative-ai: the older SDK, which Google has ended; it has no seed, thinkingBudget or batches.',
        ),
      ...host.options,
      apiVersion: z
        .string()
        .regex(/^v\d[a-z0-9]{0,20}$/)
        .optional()
        .describe('Version of Google’s API; default v1, of the older SDK v1beta.'),
    })
    .refine(host.isTold, host.fault)
    .refine(({ sdk, seed }) => sdk === 'genai' || seed === undefined, {
      path: ['seed'],
      message: 'sdk: generative-ai takes none',
    })
    .refine(({ sdk, thinkingBudget }) => sdk === 'genai' || thinkingBudget === undefined, {
      path: ['thinkingBudget'],
      message: 'sdk: generative-ai takes none',
    }),
  identity: ['model', 'temperature', 'topP', 'topK', 'maxTokens', 'seed', 'thinkingBudget'],
  secrets: [vendorKey],
  secretsOf: ({ keyEnv }) => [keyEnv ?? vendorKey],
  needs: [Http, Secrets],
  can: { vision: true, logprobs: true, seed: true, batch: true },
  capabilities: ({ sdk }) => ({ seed: sdk === 'genai', batch: sdk === 'genai' }),
  pictures: ({ model }) => ({
    formats: ['image/png', 'image/jpeg', 'image/webp'],
    maxBytes: null,
    maxSide: null,
    tokens: googlePictureTokens(model),
  }),
  price: ({ model, baseUrl }) => (baseUrl === undefined ? priceOf('google', model) : null),
  create(options, http, secrets) {
    const apiKey = () => secrets.read(options.keyEnv ?? vendorKey);
    const baseUrl = options.baseUrl ?? vendorHost;
    // Always said: else the SDK takes it from the environment.
    const apiVersion = options.apiVersion ?? (options.sdk === 'genai' ? 'v1' : 'v1beta');
    const { model } = options;
    let client: Promise<GoogleGenAI> | null = null;
    const connect = async () => {
      const { GoogleGenAI: Client } = await importSdk(
        '@google/genai',
        () => import('@google/genai'),
      );
      // Without retryOptions it tries once; core alone tries again.
      return new Client({
        apiKey: apiKey(),
        vertexai: false,
        httpOptions: { baseUrl, apiVersion, fetch: http.fetch },
      });
    };
    const open = () => (client ??= connect());
    const settings = ({ want }: LanguageRequest) => ({
      temperature: options.temperature,
      topP: options.topP,
      topK: options.topK,
      maxOutputTokens: options.maxTokens ?? (want === 'distribution' ? scoredTokens : undefined),
      ...(want === 'distribution' && { responseLogprobs: true, logprobs: 20 }),
    });
    const config = (request: LanguageRequest) => ({
      ...settings(request),
      seed: options.seed === undefined ? undefined : options.seed + request.repeat,
      systemInstruction: geminiContents(request.messages).systemInstruction,
      ...(options.thinkingBudget !== undefined && {
        thinkingConfig: { thinkingBudget: options.thinkingBudget },
      }),
    });
    return {
      kind: 'language',
      async ask(request, ctx) {
        const answer: unknown =
          options.sdk === 'generative-ai'
            ? await askOlderSdk(
                http,
                { apiKey: apiKey(), baseUrl, apiVersion, model },
                settings(request),
                request,
                ctx,
              )
            : await (
                await open()
              ).models.generateContent({
                model,
                contents: geminiContents(request.messages).contents,
                config: { ...config(request), abortSignal: ctx.signal },
              });
        return withLogprobs(geminiReply(answer, request), request, 'Google');
      },
      ...(options.sdk === 'genai' && { batch: geminiBatch(open, model, config) }),
    };
  },
});
