const enumerator = /^[\s>#*_•-]*(?:\(?\d{1,2}\s*[.):–-]+[*_]*\s*(?=\S))?/;

/** The sentences of each line of a reply, without numbers and bullets before it; questions are left out. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => line.replace(enumerator, '').split(/(?<=[.!;])\s+|\s[-–—]\s/))
    .filter((sentence) => !sentence.includes('?'));
}
