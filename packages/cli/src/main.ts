process.stderr.write('kindred is not built yet\n');
process.exitCode = 2;

export {};
