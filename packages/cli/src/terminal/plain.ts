const unsafe = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that cannot steer a terminal: control characters and marks that reorder text become �.
 * Tabs and line feeds stay.
 */
export function plain(text: string): string {
  return text.replace(unsafe, '\ufffd');
}
