const forms = [
  // import … from 'x', export … from 'x', import 'x'
  /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm,
  // import('x'), also in types; import.meta.resolve('x'), require.resolve('x'), require('x')
  /\b(?:import|resolve|require)\(\s*['"]([^'"\n]+)['"]/g,
];

/** The module specifiers a TypeScript source imports, statically or dynamically. */
export function readImports(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1]));
  return [...new Set(found)];
}
