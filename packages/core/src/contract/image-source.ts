/**
 * A picture whose format and size are known. `sha256` is of the encoded bytes, of a row's pictures and
 * layout: it, not the address, is the picture's identity.
 */
export interface ImageSource {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly sha256: string;
  /** Pixels, upright as the camera's orientation says. */
  readonly width: number;
  readonly height: number;
  /** Bytes; null for a row, which is composed when it is asked. */
  readonly size: number | null;
  readonly from:
    | { readonly type: 'file'; readonly path: string }
    | { readonly type: 'url'; readonly url: string }
    | { readonly type: 'bytes'; readonly bytes: Uint8Array }
    | {
        /** Pictures joined side by side; see {@link PictureLayout}. */
        readonly type: 'row';
        readonly images: readonly ImageSource[];
        readonly layout: PictureLayout;
      };
}

/** How pictures are joined: each fitted into a white square, white between and around them. */
export interface PictureLayout {
  /** Pixels of a square's side. */
  readonly side: number;
  /** Pixels between two squares. */
  readonly gap: number;
  /** Pixels around them all. */
  readonly border: number;
}
