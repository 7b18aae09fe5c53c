// Random mutations of the example experiments through `kindred check`: every one is valid or told,
// none crashes. Run: npm run bench:mutations -- [count] [seed]
import { checkMutations } from '../packages/cli/src/fixtures/check-mutations.ts';

const [count = 1000, seed = 1] = process.argv.slice(2).map(Number);
const { valid, invalid, bad } = await checkMutations(count, seed);
console.log(`${count} mutations: ${valid} valid, ${invalid} told to be invalid, ${bad.length} bad`);
for (const { file, said } of bad) console.log('----', file, '----', said);
process.exitCode = bad.length === 0 ? 0 : 1;
