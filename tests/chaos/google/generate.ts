import type { GeneratedToken } from '../answer.ts';
import type { SeenImage } from '../asked.ts';
import { checkKeys } from '../check-keys.ts';
import { checkRange } from '../check-range.ts';
import { Refused } from '../refused.ts';
import { seenImage } from '../seen-image.ts';
import type { Dialect } from '../wire.ts';

// Requests as `generateContentParametersToMldev` of @google/genai writes them, replies as
// `GenerateContentResponse`, `Candidate` and `LogprobsResult` of its genai.d.ts have them.
const known = new Set(
  `contents generationConfig systemInstruction safetySettings tools toolConfig labels cachedContent
  serviceTier store continuationToken model`.split(/\s+/),
);
const knownConfig = new Set(
  `temperature topP topK candidateCount maxOutputTokens stopSequences responseLogprobs logprobs
  presencePenalty frequencyPenalty seed responseMimeType responseSchema responseJsonSchema
  responseModalities mediaResolution speechConfig thinkingConfig audioTranscriptionConfig imageConfig
  enableEnhancedCivicAnswers`.split(/\s+/),
);

interface Content {
  readonly parts?: readonly {
    readonly text?: string;
    readonly inlineData?: { readonly mimeType: string; readonly data: string };
  }[];
}

/** `:generateContent`. */
export const generateContent: Dialect = {
  read(body, lenient, model) {
    const unknown = (key: string) =>
      `Invalid JSON payload received. Unknown name "${key}": Cannot find field.`;
    const config = (body.generationConfig ?? {}) as Record<string, unknown>;
    if (!lenient) {
      checkKeys(body, known, unknown);
      checkKeys(config, knownConfig, unknown);
    }
    checkRange(config, 'temperature', [0, 2]);
    checkRange(config, 'logprobs', [0, 20]);
    if (config.logprobs !== undefined && config.responseLogprobs !== true) {
      throw new Refused('logprobs is only allowed when responseLogprobs is true.');
    }
    const texts: string[] = [];
    const images: SeenImage[] = [];
    const contents = (body.contents ?? []) as Content[];
    if (contents.length === 0) throw new Refused('* contents is not specified');
    const system = body.systemInstruction ? [body.systemInstruction as Content] : [];
    for (const { parts = [] } of [...system, ...contents]) {
      for (const { text, inlineData } of parts) {
        if (text !== undefined) texts.push(text);
        else if (inlineData) images.push(seenImage(inlineData.mimeType, inlineData.data));
        else throw new Refused('A part must have text or inlineData here.');
      }
    }
    return {
      vendor: 'google',
      model,
      prompt: texts.join('\n'),
      images,
      base: false,
      maxTokens: (config.maxOutputTokens as number | undefined) ?? null,
      stop: (config.stopSequences as string[] | undefined) ?? [],
      top: config.responseLogprobs === true ? ((config.logprobs as number | undefined) ?? 0) : null,
      body,
    };
  },
  write({ top }, { text, tokens, finish, usage, snapshot }) {
    const filtered = finish === 'content-filter';
    const sum = tokens.reduce((total, { logprob }) => total + logprob, 0);
    return {
      candidates: [
        {
          ...(!filtered && { content: { role: 'model', parts: [{ text }] } }),
          finishReason: filtered ? 'SAFETY' : finish === 'length' ? 'MAX_TOKENS' : 'STOP',
          index: 0,
          ...(top !== null &&
            tokens.length > 0 && {
              avgLogprobs: sum / tokens.length,
              logprobsResult: { ...logprobs(tokens), logProbabilitySum: sum },
            }),
        },
      ],
      usageMetadata: {
        promptTokenCount: usage.input,
        candidatesTokenCount: usage.output,
        totalTokenCount: usage.input + usage.output,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: usage.input }],
      },
      modelVersion: snapshot,
      responseId: 'kindred',
    };
  },
};

const logprobs = (tokens: readonly GeneratedToken[]): object => ({
  chosenCandidates: tokens.map(candidate),
  topCandidates: tokens.map(({ top }) => ({ candidates: top.map(candidate) })),
});

const candidate = ({ token, logprob }: { token: string; logprob: number }) => ({
  token,
  tokenId: Buffer.from(token).reduce((id, byte) => (id * 31 + byte) % 250_000, 7),
  logProbability: logprob,
});
