/** What a transform W, inputs × outputs, is charged for. */
export const penalty = ['squared', 'norm', 'eye'] as const;
