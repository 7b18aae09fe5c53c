/** How nearness is read off vectors: larger dot product or cosine, smaller Euclidean distance. */
export type Similarity = 'dot' | 'cosine' | 'euclidean';
