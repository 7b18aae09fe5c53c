// Kernels and embedders side by side in one run, as markdown: our js and wasm, tfjs-wasm where the
// plugin is installed, PyTorch, scipy and numpy where a python3 has them.
// npm run bench -- [spose] [large] [fit] [vice] [ckl] [dense]
import { cpus, totalmem } from 'node:os';

const sections = {
  spose: async () => (await import('./spose.ts')).spose(),
  fit: async () => (await import('./spose-fit.ts')).sposeFit(),
  large: async () => (await import('./large.ts')).large(),
  vice: async () => (await import('./vice-fit.ts')).viceFit(),
  ckl: async () => (await import('./ckl.ts')).ckl(),
  dense: async () => (await import('./dense.ts')).dense(),
};
const asked = process.argv.slice(2);
const names = Object.keys(sections) as (keyof typeof sections)[];
const unknown = asked.filter((name) => !names.includes(name as keyof typeof sections));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; sections are ${names.join(', ')}.`);
  process.exit(2);
}
const memory = Math.round(totalmem() / 2 ** 30);
console.log(`# Kernels and embedders\n`);
console.log(
  `${cpus().length} × ${cpus()[0].model}, ${memory} GiB, node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
);
for (const name of names) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`${await sections[name]()}\n`);
}
