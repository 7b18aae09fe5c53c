import { dirname, relative } from 'node:path';
import type { Files } from '../contract/files.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { SourceLocation } from '../contract/source-location.ts';
import { decodeText } from './decode-text.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

const MAX_BYTES = 1 << 20;

const reasons: Record<string, Pick<SpecProblem, 'code' | 'message'>> = {
  FILE_MISSING: { code: 'SPEC_FILE_MISSING', message: 'no such file' },
  FILE_TOO_LARGE: {
    code: 'SPEC_FILE_TOO_LARGE',
    message: 'an experiment file is at most 1 MiB; keep long lists in a CSV file beside it',
  },
};

/**
 * Text of an experiment file, or why there is none. `from` is the line that asked for it, null for
 * the experiment's own file.
 */
export async function readSource(
  file: string,
  from: SourceLocation | null,
  files: Pick<Files, 'read'>,
): Promise<string | SpecProblem> {
  try {
    const bytes = await files.read(file, { maxBytes: MAX_BYTES });
    if (bytes.length > MAX_BYTES) {
      throw new KindredError('FILE_TOO_LARGE', `${file} is too large`);
    }
    return decodeText(bytes, file);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    const { code, message } = (KindredError.is(error) && reasons[error.code]) || {
      code: 'SPEC_FILE_UNREADABLE' as const,
      message: `cannot read the file: ${quote(error instanceof Error ? error.message : 'unknown')}`,
    };
    return {
      code,
      message: from === null ? message : `${message}: ${quote(relative(dirname(from.file), file))}`,
      location: from ?? { file, line: 1, column: 1 },
    };
  }
}
