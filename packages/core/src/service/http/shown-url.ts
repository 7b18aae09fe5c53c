/** An address as messages show it: no user, password, query or fragment, where keys may hide. */
export function shownUrl(url: URL): string {
  return `${url.origin === 'null' ? url.protocol : url.origin}${url.pathname}`;
}
