import { knownSecrets } from './known-secrets.ts';

// Shorter values would mangle ordinary words.
const shortest = 4;

/** Has `maskSecrets` hide `value` from now on, also as it looks in a URL or in JSON. */
export function registerSecret(value: string): void {
  for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
    if (form.length >= shortest) knownSecrets.add(form);
  }
}
