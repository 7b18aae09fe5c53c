declare module 'picomatch' {
  /** Whether a name matches any of the globs; a further argument would change what it gives. */
  export default function picomatch(
    globs: string | readonly string[],
    options?: { readonly dot?: boolean; readonly nonegate?: boolean },
  ): (name: string) => boolean;
}
