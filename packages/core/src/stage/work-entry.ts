/**
 * The BibTeX entry of a work that an experiment names by arXiv id or DOI. It says where the work is,
 * and nothing nobody wrote down: authors and title are for whoever cites it to fill in.
 */
export function workEntry(work: string): string {
  const key = work.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const [, arxiv] = /^arXiv:(.+)$/.exec(work) ?? [];
  return arxiv === undefined
    ? `@misc{doi_${key}, doi = {${work}}, url = {https://doi.org/${work}}}`
    : `@misc{${key}, eprint = {${arxiv}}, archiveprefix = {arXiv}, url = {https://arxiv.org/abs/${arxiv}}}`;
}
