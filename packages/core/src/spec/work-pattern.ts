/**
 * A work to cite: `arXiv:2510.01030`, with or without a version, or a DOI such as
 * `10.1038/s41562-020-00951-3` in the characters that Crossref recommends.
 */
export const workPattern =
  /^(?:arXiv:(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?|10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+)$/;
