// Preloaded into a process (--import): what it used, as a line of JSON in the file KINDRED_USAGE.
import { writeFileSync } from 'node:fs';

const started = performance.now();
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = {
    seconds: (performance.now() - started) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    mebibytes: maxRSS / 1024,
  };
  writeFileSync(process.env.KINDRED_USAGE, JSON.stringify(used));
});
