// Conformance kits: what a component of each kind promises, tested the same way for everybody.
export * from './check-analysis.ts';
export * from './check-component.ts';
export * from './check-embedder.ts';
export * from './check-ingredients.ts';
export * from './check-kernel.ts';
export * from './check-metric.ts';
export * from './check-plugin.ts';
export * from './check-provider.ts';
export * from './check-reference.ts';
export * from './check-reporter.ts';
export * from './check-sampler.ts';
export * from './check-stimuli.ts';
export * from './check-task.ts';
export type * from './kit-setup.ts';
export * from './sample-frame.ts';
export * from './sample-stimuli.ts';
export * from './sample-task.ts';
export * from './test-services.ts';
