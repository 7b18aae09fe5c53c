import type { ImageSource } from './image-source.ts';

/** A piece of a message. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly image: ImageSource };
