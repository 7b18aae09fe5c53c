const MOST = 60;

/** Text of a stranger, fit for one line of a message: quoted, escaped, at most 60 characters. */
export function quote(text: string): string {
  const shown = text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
  return JSON.stringify(shown).replaceAll(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
