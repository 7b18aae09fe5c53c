/** Of Holm's and of Benjamini and Hochberg's adjustment, as BibTeX. */
export const multiplicityCitations: readonly string[] = [
  '@article{holm1979, author = {Holm, Sture}, title = {A simple sequentially rejective multiple test procedure}, journal = {Scandinavian Journal of Statistics}, volume = {6}, number = {2}, pages = {65--70}, year = {1979}}',
  '@article{benjamini1995, author = {Benjamini, Yoav and Hochberg, Yosef}, title = {Controlling the false discovery rate: a practical and powerful approach to multiple testing}, journal = {Journal of the Royal Statistical Society: Series B}, volume = {57}, number = {1}, pages = {289--300}, year = {1995}, doi = {10.1111/j.2517-6161.1995.tb02031.x}}',
];
