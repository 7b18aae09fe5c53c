/** US dollars per million tokens: input, output, cached input (as input where the page has none), batch. */
type Row = readonly [input: number, output: number, cachedInput?: number, batch?: number];

/** A vendor's prices as they stood on its page on a day. */
export interface VendorPrices {
  /** The page, and when it was read. */
  readonly page: string;
  readonly read: string;
  /** Share of the price that a batch costs, where a row has no other. */
  readonly batch: number;
  /** Null: not known, for a snapshot that costs something else than its model. */
  readonly models: Readonly<Record<string, Row | null>>;
}

// Facts only, as read from the vendors' pages and written down with the day by github.com/SergeevDmitry/llm-kit
// (docs/provider-data at a721a5f: OpenAI, Google) and github.com/kurofune/claudit (1.9.2: Anthropic). The
// standard tier, for short prompts: some models cost more beyond 100,000 (Anthropic), 200,000 (Google) or
// 272,000 tokens (OpenAI). Where a page names a lower price for a time, the lasting one it names is here,
// and a model is left out where it names none.
export const priceTable = {
  openai: {
    page: 'developers.openai.com/api/docs/pricing',
    read: '2026-10-03',
    batch: 0.5,
    models: {
      'gpt-6-astra': [10, 50, 1],
      'gpt-6.1-sol': [2, 10, 0.1],
      'gpt-6-sol': [2, 10, 0.2],
      'gpt-6-luna': [0.1, 0.5, 0.01],
      'gpt-5.6-terra': [2, 12, 0.2],
      'gpt-5.6-luna': [0.2, 1.2, 0.02],
      'gpt-5.5': [5, 30, 0.5],
      'gpt-5.5-pro': [30, 180],
      'gpt-5.4': [2.5, 15, 0.25],
      'gpt-5.4-mini': [0.75, 4.5, 0.075],
      'gpt-5.4-nano': [0.2, 1.25, 0.02],
      'gpt-5.4-pro': [30, 180],
      'gpt-5.2': [1.75, 14, 0.175],
      'gpt-5.2-pro': [21, 168],
      'gpt-5.1': [1.25, 10, 0.125],
      'gpt-5': [1.25, 10, 0.125],
      'gpt-5-mini': [0.25, 2, 0.025],
      'gpt-5-nano': [0.05, 0.4, 0.005],
      'gpt-5-pro': [15, 120],
      'gpt-4.1': [2, 8, 0.5],
      'gpt-4.1-mini': [0.4, 1.6, 0.1],
      'gpt-4.1-nano': [0.1, 0.4, 0.025],
      'gpt-4o': [2.5, 10, 1.25],
      'gpt-4o-2024-05-13': null,
      'gpt-4o-mini': [0.15, 0.6, 0.075],
      o1: [15, 60, 7.5],
      'o1-pro': [150, 600],
      o3: [2, 8, 0.5],
      'o3-pro': [20, 80],
      'o3-mini': [1.1, 4.4, 0.55],
      'o4-mini': [1.1, 4.4, 0.275],
      // Its batches are not on the page.
      'gpt-3.5-turbo': [0.5, 1.5, 0.5, 1],
    },
  },
  anthropic: {
    page: 'platform.claude.com/docs/en/about-claude/pricing',
    read: '2026-10-24',
    batch: 0.5,
    models: {
      'claude-fable-5-1': [10, 50, 0.25],
      'claude-fable-5': [10, 50, 1],
      'claude-opus-5-5': [4, 20, 0.2],
      'claude-opus-5': [5, 25, 0.5],
      'claude-opus-4-8': [5, 25, 0.5],
      'claude-opus-4-7': [5, 25, 0.5],
      'claude-opus-4-6': [5, 25, 0.5],
      'claude-opus-4-5': [5, 25, 0.5],
      'claude-sonnet-5-5': [2, 10, 0.1],
      'claude-sonnet-5': [2, 10, 0.2],
      'claude-sonnet-4-6': [3, 15, 0.3],
      'claude-sonnet-4-5': [3, 15, 0.3],
      'claude-haiku-5-5': [0.1, 0.5, 0.01],
      'claude-haiku-4-5': [1, 5, 0.1],
    },
  },
  google: {
    page: 'ai.google.dev/gemini-api/docs/pricing',
    read: '2026-10-03',
    batch: 0.5,
    models: {
      // Half of it until the end of 2026.
      'gemini-3.8-flash': [1.5, 7.5, 0.15],
      'gemini-3.7-flash': [1.5, 7.5, 0.15],
      'gemini-3.6-flash': [1.5, 7.5, 0.15],
      'gemini-3.5-flash': [1.5, 9, 0.15],
      'gemini-3.5-flash-lite': [0.3, 2.5, 0.03],
      'gemini-3.1-pro-preview': [2, 12, 0.2],
      'gemini-3.1-flash-lite': [0.25, 1.5, 0.025],
      'gemini-3-flash-preview': [0.5, 3, 0.05],
      'gemini-2.5-pro': [1.25, 10, 0.125],
      'gemini-2.5-flash': [0.3, 2.5, 0.03],
      'gemini-2.5-flash-lite': [0.1, 0.4, 0.01],
    },
  },
} satisfies Readonly<Record<string, VendorPrices>>;
