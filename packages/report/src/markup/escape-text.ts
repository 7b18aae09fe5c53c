import { cleanText } from './clean-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as page text or attribute value. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character]);
}
