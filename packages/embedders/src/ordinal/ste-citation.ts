/** Of both stochastic triplet embeddings, as BibTeX. */
export const steCitation =
  '@inproceedings{vandermaaten2012, author = {van der Maaten, Laurens and Weinberger, Kilian}, title = {Stochastic triplet embedding}, booktitle = {IEEE International Workshop on Machine Learning for Signal Processing}, year = {2012}, doi = {10.1109/MLSP.2012.6349720}}';
