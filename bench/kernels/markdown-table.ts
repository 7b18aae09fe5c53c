/** A markdown table under a heading; numbers as they are given. */
export function markdownTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  notes: readonly string[] = [],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    ...notes.flatMap((note) => ['', note]),
  ].join('\n');
}
