import type { ImageSource } from './image-source.ts';

/** One concept in one way it can be shown. */
export interface Stimulus {
  /** Unique within the set; for THINGS the unique id (`mouse2`), else the word. */
  readonly id: string;
  /** The name shown and looked for in replies. */
  readonly word: string;
  readonly definition?: string;
  readonly image?: ImageSource;
  /** Other names a reply may use. */
  readonly aliases?: readonly string[];
  readonly category?: string;
}
