const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

const plain = /^[\n\r\x20-\x7e]*$/;

/**
 * Text as names are compared: lower case, no accents, one kind of apostrophe, and hyphens,
 * underscores, emphasis marks and every space but a line's end turned into a space.
 */
export function foldText(text: string): string {
  let folded = text;
  if (!plain.test(text)) {
    folded = text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u2032]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .toLowerCase()
      .replace(/[ßæœøłđı]/g, (letter) => undecomposed[letter])
      .normalize('NFC')
      .replace(/[\u0300-\u036f]/g, '');
  }
  return folded.toLowerCase().replace(/[-_*`~\t\f\v\u00a0]/g, ' ');
}
