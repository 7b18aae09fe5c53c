import type { Show } from './show.ts';

/** Placeholders that a template may hold, and the pictures among them, of which it must hold each once. */
export function allowedPlaceholders(
  roles: readonly string[],
  show: Show,
): { readonly words: readonly string[]; readonly pictures: readonly string[] } {
  return {
    words: roles.flatMap((role) => [role, `${role}.definition`]),
    pictures:
      show === 'images' ? roles.map((role) => `${role}.image`) : show === 'row' ? ['row'] : [],
  };
}
