// Kills a collecting process 50 times at random moments (KINDRED_KILLS says otherwise): no reply may
// be lost or asked for again. Run: npm run bench:kills
import { startVitest } from 'vitest/node';

process.env['KINDRED_KILLS'] ??= '50';
const spec = 'packages/core/src/stage/collect/durability.spec.ts';
const vitest = await startVitest('test', [spec], { watch: false });
await vitest.close();
