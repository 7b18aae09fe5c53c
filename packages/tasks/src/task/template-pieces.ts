const pattern = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** One piece of a template: literal text, or the name between braces. */
export type TemplatePiece = { readonly text: string } | { readonly placeholder: string };

/**
 * Cuts a template at its placeholders: `{first}`, `{first.definition}`; `{{` and `}}` are braces.
 * A lone brace is kept as the placeholder it is not, so that checking names refuses it.
 */
export function templatePieces(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let at = 0;
  for (const match of template.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: template.slice(at, match.index) });
    at = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') pieces.push({ text: match[0][0] });
    else pieces.push({ placeholder: match[1] ?? match[0] });
  }
  if (at < template.length) pieces.push({ text: template.slice(at) });
  return pieces;
}
