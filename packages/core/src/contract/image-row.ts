import type { ImageSource } from './image-source.ts';

/** Pictures side by side on white, each fitted whole into a square; one PNG for the respondent. */
export interface ImageRow {
  readonly images: readonly ImageSource[];
  /** Side of each square, in pixels. */
  readonly size: number;
  /** White between squares, and around all of them, in pixels. */
  readonly gap: number;
  readonly border: number;
}
