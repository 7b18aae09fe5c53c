/** A picture. `sha256` is of the encoded bytes: it, not the address, is the picture's identity. */
export interface ImageSource {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly sha256: string;
  readonly from:
    | { readonly type: 'file'; readonly path: string }
    | { readonly type: 'url'; readonly url: string }
    | { readonly type: 'bytes'; readonly bytes: Uint8Array };
}
