/** A vendor's prices as they stood on its page on a day, in US dollars per million tokens. */
export interface VendorPrices {
  /** The page, and when it was read. */
  readonly page: string;
  readonly read: string;
  /** Share of the price that a batch costs. */
  readonly batch: number;
  /** Input, output, and input the vendor had cached where the page says so. */
  readonly models: Readonly<Record<string, readonly [number, number, number?]>>;
}

// Facts, as transcribed from the vendors' pages by others at the dates given. Models whose price depends
// on the length of a prompt are listed at the price of short ones (under 100,000 tokens); what was on
// offer for a time only is left out.
export const priceTable = {
  openai: {
    page: 'developers.openai.com/api/docs/pricing',
    read: '2026-05-04',
    batch: 0.5,
    models: {
      'gpt-5.5': [5, 30, 0.5],
      'gpt-5.4': [2.5, 15, 0.25],
      'gpt-5.4-mini': [0.75, 4.5, 0.075],
      'gpt-5.4-nano': [0.2, 1.25, 0.02],
      'gpt-5.2': [1.75, 14, 0.175],
      'gpt-5.1': [1.25, 10, 0.125],
      'gpt-5': [1.25, 10, 0.125],
      'gpt-5-mini': [0.25, 2, 0.025],
      'gpt-5-nano': [0.05, 0.4, 0.005],
      'gpt-4.1': [2, 8, 0.5],
      'gpt-4.1-mini': [0.4, 1.6, 0.1],
      'gpt-4.1-nano': [0.1, 0.4, 0.025],
      'gpt-4o': [2.5, 10, 1.25],
      'gpt-4o-2024-05-13': [5, 15],
      'gpt-4o-mini': [0.15, 0.6, 0.075],
      o3: [2, 8],
      'o3-mini': [1.1, 4.4],
      'o4-mini': [1.1, 4.4],
      'gpt-3.5-turbo': [0.5, 1.5],
    },
  },
  anthropic: {
    page: 'platform.claude.com/docs/en/about-claude/pricing',
    read: '2026-10-24',
    batch: 0.5,
    models: {
      'claude-fable-5-1': [10, 50, 0.25],
      'claude-opus-5-5': [4, 20],
      'claude-opus-5': [5, 25, 0.5],
      'claude-opus-4-8': [5, 25, 0.5],
      'claude-opus-4-7': [5, 25, 0.5],
      'claude-opus-4-6': [5, 25, 0.5],
      'claude-opus-4-5': [5, 25, 0.5],
      'claude-sonnet-5-5': [2, 10, 0.1],
      'claude-sonnet-4-6': [3, 15, 0.3],
      'claude-sonnet-4-5': [3, 15, 0.3],
      'claude-haiku-5-5': [0.1, 0.5, 0.01],
      'claude-haiku-4-5': [1, 5, 0.1],
    },
  },
  google: {
    page: 'ai.google.dev/gemini-api/docs/pricing',
    read: '2026-10-07',
    batch: 0.5,
    models: {
      'gemini-3.5-flash': [1.5, 9],
      'gemini-3.5-flash-lite': [0.3, 2.5],
      'gemini-3.1-pro-preview': [2, 12],
      'gemini-2.5-pro': [1.25, 10],
      'gemini-2.5-flash': [0.3, 2.5],
      'gemini-2.5-flash-lite': [0.1, 0.4],
    },
  },
} satisfies Readonly<Record<string, VendorPrices>>;
