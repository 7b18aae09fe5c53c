/** Ids and experiment names; they become names of files and folders. */
export const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
