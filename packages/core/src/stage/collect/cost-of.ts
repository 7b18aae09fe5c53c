import type { Price } from '../../contract/price.ts';
import type { Reply } from '../../contract/reply.ts';

/**
 * US dollars of a reply: what the vendor said it cost, else its tokens at the price; null where neither
 * is known. `batch` replies cost the price's share for batches.
 */
export function costOf(
  { cost, usage }: Pick<Reply, 'cost' | 'usage'>,
  price: Price | null,
  delivery: 'live' | 'batch',
): number | null {
  if (cost !== undefined) return cost;
  if (price?.input === 0 && price.output === 0) return 0;
  if (!price || !usage) return null;
  const cached = Math.min(usage.inputTokens, usage.cachedInputTokens ?? 0);
  const input =
    (usage.inputTokens - cached) * price.input + cached * (price.cachedInput ?? price.input);
  const full = (input + usage.outputTokens * price.output) / 1e6;
  return delivery === 'batch' ? full * (price.batch ?? 1) : full;
}
