import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Diagnostic {
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

/** Lints a folder with the `.oxlintrc.json` inside it; yields `file:line rule`, sorted. */
export function runOxlint(folder: string): string[] {
  const manifest = createRequire(import.meta.url).resolve('oxlint/package.json');
  const bin = join(dirname(manifest), 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [bin, '-f', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
  return diagnostics
    .map(({ code, filename, labels }) => {
      const rule = /\((.*)\)$/.exec(code)?.[1] ?? code;
      return `${filename.replaceAll('\\', '/')}:${labels[0]?.span.line} ${rule}`;
    })
    .sort();
}
