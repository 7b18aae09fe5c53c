import { knownSecrets } from './known-secrets.ts';

/** `text` with every secret read so far replaced by `[secret]`. */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const value of [...knownSecrets].sort((a, b) => b.length - a.length)) {
    masked = masked.replaceAll(value, '[secret]');
  }
  return masked;
}
