/** A name without its case, with blanks for underscores: how files and stimuli may differ in writing one. */
export function foldedName(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', ' ');
}
