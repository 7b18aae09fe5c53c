import { stimulusCell } from './stimulus-cell.ts';

/** Salmon puts what was shown beside each index: `_html` since 0.5, `_object` before. */
const endings = ['_html', '_object'];
/** What salmon takes from the markup of a picture. */
const picture = '_filename';

/**
 * Reads the names that stand beside indices, as `head_html` beside `head`; null where the header has
 * none for `columns`. An index means a place in the list of one experiment only, a name is the same
 * in all. Where a cell shows markup, its file's name is the name, or the markup itself where no file
 * is told. The reader gives the names of a row that has an index, or the sentence why the row could
 * mean two things; `at` are the columns' places in `header`.
 */
export function besideNames(
  header: readonly string[],
  columns: readonly string[],
): ((cells: readonly string[], at: readonly number[]) => string[] | string) | null {
  const withEnding = (role: string, ending: string) => header.indexOf(`${role}${ending}`);
  const named = (role: string) =>
    endings.map((ending) => withEnding(role, ending)).filter((at) => at >= 0);
  if (!columns.some((role) => named(role).length > 0)) return null;
  const nameOf = new Map<string | number, string>();
  const indexOf = new Map<string, string | number>();
  const advice = 'name the columns that are right with "columns", or keep only those';

  function nameBeside(cells: readonly string[], at: number): { name: string } | { why: string } {
    const role = header[at];
    const index = stimulusCell(cells[at]);
    const told = named(role).filter((place) => cells[place].trim() !== '');
    if (told.length === 0) {
      return {
        why: `${role} is ${index}, without a name (${role}_html) as others have: ${advice}`,
      };
    }
    const [first, other = first] = told;
    const file = withEnding(role, picture);
    const shown = cells[first].trim();
    const name = (shown.startsWith('<') && file >= 0 && cells[file].trim()) || shown;
    if (cells[other].trim() !== shown) {
      return {
        why: `${header[first]} is "${shown}", ${header[other]} is "${cells[other].trim()}": ${advice}`,
      };
    }
    const before = nameOf.get(index) ?? name;
    const place = indexOf.get(name) ?? index;
    if (before !== name || place !== index) {
      const clash = before !== name ? `${index} is "${before}" too` : `"${name}" is ${place} too`;
      return { why: `${role} ${index} is "${name}", in an earlier row ${clash}: ${advice}` };
    }
    nameOf.set(index, name);
    indexOf.set(name, index);
    return { name };
  }

  return (cells, at) => {
    const names: string[] = [];
    if (at.some((place) => typeof stimulusCell(cells[place]) === 'string')) {
      const mixed = at.map((place) => `${header[place]} "${cells[place].trim()}"`).join(', ');
      return `it mixes indices with names, ${mixed}: write one or the other`;
    }
    for (const place of at) {
      const found = nameBeside(cells, place);
      if ('why' in found) return found.why;
      names.push(found.name);
    }
    return names;
  };
}
