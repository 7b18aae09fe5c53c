import type { Structure } from '../../contract/structure.ts';

/**
 * The order in which a prompt lists stimuli: the one whose filled-in `template` stands in the text.
 * Null where none does or several do. The anchor of an anchored trial keeps its place.
 */
export function orderInPrompt<T extends string | number>(
  text: string,
  template: string,
  stimuli: readonly T[],
  structure: Structure,
): readonly T[] | null {
  const anchors = structure === 'anchored' ? stimuli.slice(0, 1) : [];
  const roles = [...anchors.map(() => '{anchor}'), '{first}', '{second}', '{third}'];
  const listed = orders(stimuli.slice(anchors.length))
    .map((order) => [...anchors, ...order])
    .filter((order) =>
      text.includes(
        template.replaceAll(/\{\w+\}/g, (role) => String(order[roles.indexOf(role)] ?? role)),
      ),
    );
  return listed.length === 1 ? listed[0] : null;
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, place) =>
    orders(items.toSpliced(place, 1)).map((rest) => [first, ...rest]),
  );
}
