import type { Provenance, RunRecord } from '@kindred/core';
import { cleanText } from '../markup/clean-text.ts';
import { methodsSentences } from '../html/section/methods-sentences.ts';

const line = (name: string, { source, license, citation }: Provenance) =>
  [
    `- ${name}: ${source}`,
    ...(license === undefined ? [] : [`licence ${license}`]),
    ...(citation === undefined ? [] : [`cite ${citation}`]),
  ].join('; ');

/** The methods paragraph and the sources of the data, as plain text. */
export function methodsText(run: RunRecord): string {
  const stimuli = run.plan.design?.stimuli;
  const sources = [
    ...(stimuli ? [line(stimuli.id, stimuli.provenance)] : []),
    ...run.references.map(({ id, provenance }) => line(id, provenance)),
  ].map((one) => one.replace(/\s+/g, ' '));
  const paragraph = methodsSentences(run).join(' ').replace(/\s+/g, ' ');
  const end = sources.length === 0 ? '' : `\nSources:\n${sources.join('\n')}\n`;
  return cleanText(`${paragraph}\n${end}`);
}
