/** Of Holm's adjustment, as BibTeX. */
export const holmCitation =
  '@article{holm1979, author = {Holm, Sture}, title = {A simple sequentially rejective multiple test procedure}, journal = {Scandinavian Journal of Statistics}, volume = {6}, number = {2}, pages = {65--70}, year = {1979}}';
