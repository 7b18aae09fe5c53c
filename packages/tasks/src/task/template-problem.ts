import { templatePieces } from './template-pieces.ts';

/**
 * What is wrong with a template, or null: a placeholder it may not hold, or one of `once` that it does not
 * hold exactly once.
 */
export function templateProblem(
  template: string,
  words: readonly string[],
  once: readonly string[],
): string | null {
  const found = templatePieces(template).flatMap((piece) =>
    'text' in piece ? [] : [piece.placeholder],
  );
  const allowed = [...words, ...once];
  const unknown = found.find((name) => !allowed.includes(name));
  if (unknown !== undefined) {
    const names = allowed.map((name) => `{${name}}`).join(', ');
    return `unknown placeholder {${unknown}}; there are ${names} ({{ and }} write braces)`;
  }
  const other = once.find((name) => found.filter((one) => one === name).length !== 1);
  return other === undefined ? null : `must hold {${other}} once: the pictures stand there`;
}
