import type { Message } from '../../contract/message.ts';

/** The question for one dimension's name: the words of either end, most and least first. */
export function namingMessages(
  { top, bottom }: { readonly top: readonly string[]; readonly bottom: readonly string[] },
  form: 'instruct' | 'base',
): readonly Message[] {
  const lines = [
    'Objects were ordered by how much they have of one property.',
    `These have most of it, the first the most: ${top.join(', ')}.`,
    ...(bottom.length > 0 ? [`These have least of it: ${bottom.join(', ')}.`] : []),
    'What property is it? Reply with a name for it alone, of a few words and at most 60 characters.',
    ...(form === 'base' ? ['Name:'] : []),
  ];
  return [{ role: 'user', parts: [{ type: 'text', text: lines.join('\n') }] }];
}
