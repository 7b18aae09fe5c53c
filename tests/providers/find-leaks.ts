/** A place where a secret, or a good part of one, was found. */
export interface Leak {
  readonly place: string;
  readonly form: string;
}

/**
 * Looks for secrets in texts and bytes: as they are, as in a URL, as in JSON, in hexadecimal, in
 * UTF-16, in base64 at whatever offset, and their first and last twenty characters.
 */
export function findLeaks(
  secrets: readonly string[],
  places: ReadonlyMap<string, string | Buffer>,
): Leak[] {
  const forms = secrets.flatMap(formsOf);
  return [...places].flatMap(([place, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return forms.filter(([, needle]) => bytes.includes(needle)).map(([form]) => ({ place, form }));
  });
}

function formsOf(secret: string): [form: string, needle: Buffer][] {
  const texts: [string, string][] = [
    ['as it is', secret],
    ['in a URL', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in hexadecimal', Buffer.from(secret).toString('hex')],
    ['its beginning', secret.slice(0, 20)],
    ['its end', secret.slice(-20)],
    ...[0, 1, 2].flatMap((offset): [string, string][] => [
      [`in base64 at ${offset}`, within(secret, offset, 'base64')],
      [`in base64url at ${offset}`, within(secret, offset, 'base64url')],
    ]),
  ];
  return [
    ...texts.map(([form, text]): [string, Buffer] => [form, Buffer.from(text)]),
    ['in UTF-16', Buffer.from(secret, 'utf16le')],
  ];
}

/** The characters of a base64 text that depend on the secret only, `offset` bytes into a triple. */
function within(secret: string, offset: number, encoding: 'base64' | 'base64url'): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const start = offset === 0 ? 0 : offset + 1;
  return bytes.toString(encoding).slice(start, Math.floor((bytes.length * 8) / 6));
}
