import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Located } from './located.ts';
import { locateDocument } from './locate-document.ts';
import type { SpecProblem } from './spec-problem.ts';
import { syntaxProblems } from './syntax-problems.ts';

/**
 * Text of one YAML 1.2 document (core schema) with everything wrong with it as YAML. `root` is null
 * when nothing further can be checked.
 */
export function parseYaml(
  text: string,
  file: string,
): { readonly root: Located | null; readonly problems: readonly SpecProblem[] } {
  const lines = new LineCounter();
  try {
    const document: Document = parseDocument(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      logLevel: 'error',
      prettyErrors: false,
      resolveKnownTags: false,
      // Checked by locateDocument in linear time.
      uniqueKeys: false,
    });
    const problems = syntaxProblems(document, file, lines);
    return problems.length > 0 ? { root: null, problems } : locateDocument(document, file, lines);
  } catch (error) {
    // The parser recurses; a document that exhausts the stack is refused like any other.
    if (!(error instanceof RangeError)) throw error;
    const location = { file, line: 1, column: 1 };
    return {
      root: null,
      problems: [{ code: 'SPEC_TOO_DEEP', message: 'nested too deeply', location }],
    };
  }
}
