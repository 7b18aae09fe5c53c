/** Where a `config.json` lies. */
export type ConfigAddress =
  | { readonly path: string }
  | {
      readonly url: string;
      /** As asked for; null where the address names none. */
      readonly revision: string | null;
    };

/** `owner/name` or an old name without owner, each perhaps with `@revision`. */
const repository = /^((?:[\w.-]+\/)?[\w.-]+?)(?:@([\w./-]+))?$/;

/**
 * What is meant by an address of an http or https server, a path (it ends in `.json`, or begins with `.` or `/`), or
 * a repository of the hub at `baseUrl`. Null: none of these.
 */
export function configAddress(text: string, baseUrl: string): ConfigAddress | null {
  if (/^https?:\/\//i.test(text)) {
    const url = URL.parse(text);
    if (!url || url.username !== '' || url.password !== '') return null;
    // The page that shows a file, and the file.
    const parts = url.pathname.replace(/^((?:\/[^/]+){1,2})\/blob\//, '$1/resolve/');
    const revision = /^(?:\/[^/]+){1,2}\/resolve\/([^/]+)\//.exec(parts)?.[1];
    return { url: new URL(parts, url.origin).href, revision: revision ?? null };
  }
  if (/\.json$/i.test(text) || /^[./]/.test(text) || text.includes('\\')) return { path: text };
  const [, name, revision = 'main'] = repository.exec(text) ?? [];
  if (name === undefined) return null;
  const place = `${name}/resolve/${encodeURIComponent(revision)}/config.json`;
  return { url: `${baseUrl.replace(/\/$/, '')}/${place}`, revision };
}
