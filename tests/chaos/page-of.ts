/** A page of a list whose newest comes first, as OpenAI (`after`) and Anthropic (`after_id`) give it. */
export function pageOf(
  oldestFirst: readonly object[],
  query: URLSearchParams,
  after: 'after' | 'after_id',
): object {
  const all = [...oldestFirst].reverse() as { id?: string }[];
  const start = all.findIndex(({ id }) => id === query.get(after)) + 1;
  const data = all.slice(start, start + Number(query.get('limit') ?? 20));
  return {
    object: 'list',
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: start + data.length < all.length,
  };
}
