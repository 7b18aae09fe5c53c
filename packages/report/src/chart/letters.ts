import { fileURLToPath } from 'node:url';

const face = (name: string) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** The letters of pictures: DejaVu Sans everywhere, so that pictures are the same. */
export const letters = {
  loadSystemFonts: false,
  fontFiles: [face('DejaVuSans'), face('DejaVuSans-Bold')],
  defaultFontFamily: 'DejaVu Sans',
};
