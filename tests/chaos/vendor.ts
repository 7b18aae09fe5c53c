/** Whose wire format is spoken. */
export type Vendor = 'openai' | 'anthropic' | 'google' | 'ollama';
