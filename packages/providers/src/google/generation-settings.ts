/** Gemini's `generationConfig` as both SDKs take it; what is undefined is the vendor's default. */
export interface GenerationSettings {
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly maxOutputTokens?: number;
  readonly responseLogprobs?: boolean;
  readonly logprobs?: number;
}
