/** A text in pieces of up to four characters; a word's first piece holds the space before it. */
export const splitTokens = (text: string): string[] => text.match(/ ?[^\s]{1,4}|\s/gu) ?? [];
