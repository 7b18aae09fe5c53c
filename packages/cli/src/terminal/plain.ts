const unsafe =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text that cannot steer a terminal: control characters and marks that reorder text become �.
 * Tabs and line feeds stay.
 */
export function plain(text: string): string {
  return text.replace(unsafe, '\ufffd');
}
