import { knownSecrets } from './known-secrets.ts';

// Shorter values would mangle ordinary words.
const shortest = 4;

/** Has `maskSecrets` hide `value` from now on, also as it looks in a URL, in JSON or in base64. */
export function registerSecret(value: string): void {
  const bytes = Buffer.from(value);
  const forms = [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ];
  for (const form of forms) if (form.length >= shortest) knownSecrets.add(form);
}
