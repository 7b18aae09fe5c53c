import type { ImageSource } from './image-source.ts';
import type { ImageRow } from './image-row.ts';

/** A piece of a message. A provider meets `text` and `image` only: core turns a row into one picture. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly image: ImageSource }
  | { readonly type: 'image-row'; readonly row: ImageRow };
