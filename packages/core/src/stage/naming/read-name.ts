import type { DimensionName } from '../../contract/dimension-name.ts';
import { refusal } from '../../contract/refusal.ts';

const mostCharacters = 60;
/** Of a reply this much is looked at: a name stands at its beginning or nowhere. */
const mostRead = 2000;

/**
 * The first line of a reply that says something, if it is a name: control and formatting characters are
 * taken out, as they could turn the text around it; a longer line is a sentence, and is not cut to a name.
 */
export function readName(reply: string): Pick<DimensionName, 'name' | 'reason'> {
  const lines = reply.slice(0, mostRead).split(/[\n\r\u2028\u2029]/);
  const said = lines.map((line) => line.replaceAll(/[\p{C}\s]+/gu, ' ').trim());
  const name = said.find((line) => line !== '') ?? '';
  if (name === '') return { name: null, reason: 'none' };
  const declined = refusal.test(name.toLowerCase().replaceAll('\u2019', "'"));
  if (declined) return { name: null, reason: 'refusal' };
  if (Array.from(name).length > mostCharacters) return { name: null, reason: 'too-long' };
  return { name, reason: 'named' };
}
