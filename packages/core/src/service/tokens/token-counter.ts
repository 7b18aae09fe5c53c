/**
 * Counts tokens as OpenAI's o200k_base does (npm gpt-tokenizer): exact for that vendor's models of
 * today, an estimate for others. The vocabulary is loaded when this is first called.
 */
export async function tokenCounter(): Promise<(text: string) => number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  // Names of special tokens are plain text here, or a concept so named would be refused.
  return (text) => countTokens(text, { disallowedSpecial: new Set() });
}
