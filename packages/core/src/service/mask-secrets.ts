const known = new Set<string>();
// Shorter values would mangle ordinary words.
const shortest = 4;

/** Has every later {@link maskSecrets} hide `value`, also as it looks in a URL or in JSON. */
export function registerSecret(value: string): void {
  for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
    if (form.length >= shortest) known.add(form);
  }
}

/** `text` with every secret read so far replaced by `[secret]`. */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const value of [...known].sort((a, b) => b.length - a.length)) {
    masked = masked.replaceAll(value, '[secret]');
  }
  return masked;
}
