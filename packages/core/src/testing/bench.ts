import type { TestServices } from './test-services.ts';

/** What a kit works with: the component made by a real host, twice if it wants. */
export interface Bench<Instance> {
  readonly instance: Instance;
  readonly live: unknown;
  readonly services: TestServices;
  readonly again: () => Promise<Instance>;
}
