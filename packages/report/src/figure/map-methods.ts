/** Ways to a map in two dimensions, in the order shown. */
export const mapMethods = ['pca', 'mds', 't-sne', 'umap'] as const;
