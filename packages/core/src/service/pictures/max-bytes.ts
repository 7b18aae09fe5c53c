/** Of a picture's file. */
export const maxBytes = 20_000_000;
