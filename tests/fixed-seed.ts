import fc from 'fast-check';

// The same cases in every run, so that a failure is a change; FAST_CHECK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261) });
