/** What an experiment that asks its models must say; a table stands for all of them. */
export const designKeys = ['stimuli', 'task', 'trials', 'models'] as const;
