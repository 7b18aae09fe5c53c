import { KindredError } from '../contract/kindred-error.ts';
import type { SourceLocation } from '../contract/source-location.ts';

/** `SPEC_BAD_OPTION`: everything wrong with one component's options, at least one problem. */
export class OptionsError extends KindredError {
  readonly problems: readonly {
    readonly code: 'SPEC_BAD_OPTION';
    readonly message: string;
    readonly location: SourceLocation;
  }[];

  constructor(
    problems: readonly { readonly message: string; readonly location: SourceLocation }[],
  ) {
    super('SPEC_BAD_OPTION', problems.map(({ message }) => message).join('\n'), {
      location: problems[0].location,
    });
    this.name = 'OptionsError';
    this.problems = problems.map((problem) => ({ code: 'SPEC_BAD_OPTION', ...problem }));
  }
}
