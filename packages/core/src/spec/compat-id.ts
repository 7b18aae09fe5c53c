/** Label of the published variant of the line labelled `id`. */
export function compatId(id: string, compat: string): string {
  return `${id}-${compat.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}`;
}
