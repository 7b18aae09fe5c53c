/** Which of the named environment variables are not set or empty. */
export function missingSecrets(names: readonly string[]): string[] {
  return names.filter((name) => !process.env[name]?.trim());
}
