// What the kernels of every backend share; light, so that a worker thread may load it alone.
export * from './lbfgs.ts';
export type * from './lbfgs-question.ts';
export type * from './lbfgs-run.ts';
export * from './lbfgs-search.ts';
export * from './mix-bits.ts';
export * from './noise-at.ts';
export * from './session/array-engine.ts';
export * from './session/create-session.ts';
export type * from './session/kernel-answer.ts';
export type * from './session/kernel-argument.ts';
export type * from './session/kernel-channel.ts';
export type * from './session/kernel-engine.ts';
export type * from './session/kernel-reply.ts';
export type * from './session/kernel-request.ts';
export * from './session/local-channel.ts';
export * from './session/serve-engine.ts';
export * from './session/worker-channel.ts';
export * from './visit-order.ts';
