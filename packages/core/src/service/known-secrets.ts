/** Values of secrets read in this process; never shown, only hidden. */
export const knownSecrets = new Set<string>();
