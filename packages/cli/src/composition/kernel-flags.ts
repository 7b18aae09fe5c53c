/** Where numbers are computed and by whose components, as the verbs on files are told. */
export interface KernelFlags {
  /** Backends by name; the first that can serve is taken. */
  readonly kernels: readonly string[];
  /** At most; no result depends on it. Not given: every processor's. */
  readonly threads?: number;
  /** Plugins whose components may be named, resolved from the working directory. */
  readonly plugins: readonly string[];
  /** Import plugins that are no dependency of the nearest package.json. */
  readonly trust: boolean;
}
