// Characters neither HTML nor XML can hold, and those that reorder what follows.
const unprintable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/**
 * Any text with control characters, direction overrides and lone surrogates as U+FFFD, so a reply
 * cannot rearrange the page around it. Not yet escaped.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unprintable, '\ufffd');
}
