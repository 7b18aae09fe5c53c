import { makeToken } from './make-token.ts';

/** Reading data. Relative paths start at the YAML file that wrote the component's line. */
export interface Files {
  /** Absolute path of `path`. */
  resolve(path: string): string;
  /** Whole file; throws `FILE_MISSING` or `FILE_TOO_LARGE` (default limit 1 GiB). */
  read(path: string, options?: { readonly maxBytes?: number }): Promise<Uint8Array>;
  /**
   * Bytes of a file of any size, streamed in pieces of any length; the next piece is put in the same
   * memory. Throws `FILE_MISSING`.
   */
  bytes(path: string): AsyncIterable<Uint8Array>;
  /** Lines of a text file, streamed, without line ends. */
  lines(path: string): AsyncIterable<string>;
  /**
   * A pinned public file: from `KINDRED_DATA_DIR` (at `path`), else the cache, else downloaded from
   * `url`. A wrong sha256 is an error that names both sums.
   */
  dataset(file: Files.Dataset): Promise<Uint8Array>;
  /**
   * A file nobody pinned: what its address held when it was first read, from the cache, else downloaded.
   * Throws `DOWNLOAD_FAILED`.
   */
  download(file: Files.Download): Promise<Files.Downloaded>;
}

export declare namespace Files {
  interface Dataset {
    /** Place below `KINDRED_DATA_DIR`, e.g. `things/unique_id.txt`. */
    readonly path: string;
    readonly url: string | null;
    readonly sha256: string;
  }
  interface Download {
    readonly url: string;
    readonly maxBytes: number;
    /** Names of response headers to keep beside it. */
    readonly headers?: readonly string[];
    /** Goes to the address's own host only. */
    readonly bearer?: string;
  }
  interface Downloaded {
    readonly bytes: Uint8Array;
    /** Those asked for that the response had. */
    readonly headers: Readonly<Record<string, string>>;
  }
}

export const Files = makeToken<Files>('Files', 1);
