/** Stands for a file in the locations of errors that come from flags. */
export const commandLineFile = 'the command line';
