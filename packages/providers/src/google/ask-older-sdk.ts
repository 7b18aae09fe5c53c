import type { Http, LanguageRequest, RespondContext } from '@kindred/core';
import { importSdk } from '../language/import-sdk.ts';
import { geminiContents } from './gemini-contents.ts';
import type { GenerationSettings } from './generation-settings.ts';
import { scopedFetch } from './scoped-fetch.ts';

/** One call by `@google/generative-ai`; gives what Google answered. */
export async function askOlderSdk(
  http: Http,
  host: Readonly<Record<'apiKey' | 'baseUrl' | 'apiVersion' | 'model', string>>,
  settings: GenerationSettings,
  { messages }: LanguageRequest,
  { signal }: RespondContext,
): Promise<unknown> {
  const { GoogleGenerativeAI } = await importSdk(
    '@google/generative-ai',
    () => import('@google/generative-ai'),
  );
  const { model, apiKey, baseUrl, apiVersion } = host;
  const { systemInstruction, contents } = geminiContents(messages);
  const asked = new GoogleGenerativeAI(apiKey).getGenerativeModel(
    { model, generationConfig: settings, ...(systemInstruction && { systemInstruction }) },
    { baseUrl, apiVersion },
  );
  // The SDK puts an error of its own, without a cause, in place of what our network says.
  let failure: unknown;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    try {
      return await http.fetch(input, { ...init, signal });
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  try {
    const { response } = await scopedFetch(fetch, () => asked.generateContent({ contents }));
    return response;
  } catch (error) {
    throw failure ?? error;
  }
}
