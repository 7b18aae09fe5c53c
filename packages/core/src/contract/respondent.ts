import type { DirectRespondent } from './direct-respondent.ts';
import type { LanguageRespondent } from './language-respondent.ts';

/** What a provider creates. Nothing after `parse` asks which of the two it was. */
export type Respondent = LanguageRespondent | DirectRespondent;
