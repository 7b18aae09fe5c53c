/** At most `most` characters, with the length said where some were cut. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).trimEnd()}… (${text.length.toLocaleString('en')} characters)`;
}
