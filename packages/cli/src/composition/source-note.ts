/** Name of the file in a run's folder that says which experiment file it belongs to. */
export const sourceNote = 'experiment.json';
