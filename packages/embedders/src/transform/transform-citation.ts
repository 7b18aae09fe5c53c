/** Where the transforms come from. */
export const transformCitation = {
  probing:
    '@inproceedings{muttenthaler2023human, author = {Muttenthaler, Lukas and Dippel, Jonas and Linhardt, Lorenz and Vandermeulen, Robert A. and Kornblith, Simon}, title = {Human alignment of neural network representations}, booktitle = {International Conference on Learning Representations}, year = {2023}, eprint = {2211.01201}, archivePrefix = {arXiv}}',
  glocal:
    '@inproceedings{muttenthaler2023improving, author = {Muttenthaler, Lukas and Linhardt, Lorenz and Dippel, Jonas and Vandermeulen, Robert A. and Hermann, Katherine and Lampinen, Andrew K. and Kornblith, Simon}, title = {Improving neural network representations using human similarity judgments}, booktitle = {Advances in Neural Information Processing Systems}, volume = {36}, year = {2023}, eprint = {2306.04507}, archivePrefix = {arXiv}}',
} as const;
