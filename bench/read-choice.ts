// Replies a second of the reader of choices, over replies of every kind: a name, a sentence, a
// plural, other spellings, nothing. Run: npm run bench:read-choice -- [replies]
import { readChoice } from '../packages/tasks/src/reading/read-choice.ts';

const [count = 500_000] = process.argv.slice(2).map(Number);
const words = ['baseball bat', 'sea urchin', 'couch', 'jack-o’-lantern', 'mouse', 'glasses'];
const names = words.map((word) => ({ id: word, word }));
const replies = ['Sea urchin', 'the couch.', 'Neither', 'A sea-urchin is like a mouse', 'Mice'];

for (let round = 1; round <= 3; round += 1) {
  const started = performance.now();
  for (let k = 0; k < count; k += 1) {
    const [a, b, c] = [names[k % 6], names[(k + 1) % 6], names[(k + 2) % 6]];
    readChoice(replies[k % 5], [b, c], [a], 1000);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${count} replies in ${seconds.toFixed(2)} s: ${Math.round(count / seconds)} a second`,
  );
}
