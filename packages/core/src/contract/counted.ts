/** A count with its word: `1 row`, `2 rows`; `many` where the plural is not the word and an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
