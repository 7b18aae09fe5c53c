/** Of the THINGS concepts, as BibTeX. */
export const thingsCitation =
  '@article{hebart2019, author = {Hebart, Martin N. and Dickter, Adam H. and Kidder, Alexis and Kwok, Wan Y. and Corriveau, Anna and Van Wicklin, Caitlin and Baker, Chris I.}, title = {{THINGS}: A database of 1,854 object concepts and more than 26,000 naturalistic object images}, journal = {PLoS ONE}, volume = {14}, number = {10}, pages = {e0223792}, year = {2019}, doi = {10.1371/journal.pone.0223792}}';
