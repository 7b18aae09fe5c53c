import type { Document, LineCounter } from 'yaml';
import type { SpecProblem } from './spec-problem.ts';

const SHOWN = 20;

/** What the YAML parser refused, at most 20: the rest follows from the first ones. */
export function syntaxProblems(
  document: Document,
  file: string,
  lines: LineCounter,
): readonly SpecProblem[] {
  const problems: SpecProblem[] = [];
  const version = document.directives?.yaml;
  if (version?.explicit === true && version.version !== '1.2') {
    problems.push({
      code: 'SPEC_YAML_SYNTAX',
      message: 'experiment files are YAML 1.2; remove the %YAML directive',
      location: { file, line: 1, column: 1 },
    });
  }
  const found = [...document.errors, ...document.warnings];
  const exhausted = found.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  for (const error of exhausted === undefined ? found.slice(0, SHOWN) : [exhausted]) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({
      ...said(error),
      location: { file, line: Math.max(1, line), column: Math.max(1, col) },
    });
  }
  return problems;
}

function said(error: Document['errors'][number] | Document['warnings'][number]) {
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { code: 'SPEC_TOO_DEEP', message: 'nested too deeply' } as const;
  }
  if (error.code === 'MULTIPLE_DOCS') {
    const message = 'a second document starts here; an experiment file holds one';
    return { code: 'SPEC_MANY_DOCUMENTS', message } as const;
  }
  // One line, no control characters: the parser quotes the file's own text.
  const text = error.message.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 200);
  return { code: 'SPEC_YAML_SYNTAX', message: `not YAML: ${text}` } as const;
}
