import { commandLineFile } from '../document/command-line-file.ts';
import type { DescribedError } from './describe-error.ts';

const flagCodes = ['COMPONENT_UNKNOWN', 'SPEC_BAD_OPTION'];

/** Whether the command line is at fault: its shape, or a component or option that a flag names. */
export function isUsage({ code, problems = [] }: DescribedError): boolean {
  const flagged = problems.length > 0 && problems.every(({ file }) => file === commandLineFile);
  return code === 'USAGE' || (flagCodes.includes(code) && flagged);
}
