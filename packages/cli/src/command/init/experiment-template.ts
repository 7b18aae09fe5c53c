import type { Answers } from './answers.ts';

/**
 * A commented experiment file that runs as it is, without network and keys. `schema` is where an
 * editor finds the schema, seen from the file; null where that is not there yet.
 */
export function experimentTemplate(
  { experiment, task, dimensions }: Answers,
  schema: string | null,
): string {
  const completion =
    schema === null
      ? `# For completion in an editor that speaks YAML: run "kindred schema > experiment.schema.json" here
# and begin this file with "# yaml-language-server: $schema=./experiment.schema.json".`
      : `# An editor that speaks YAML completes it with the schema below.
# yaml-language-server: $schema=${schema}`;
  return `# An experiment of kindred. Check it with "kindred check", run it with "kindred run".
${completion}
experiment: ${experiment}
seed: 1

# What is asked about: 128 everyday concepts. Your own: { use: list, with: { path: words.csv } }.
stimuli: things-128

# What is asked, and which trials. "auto" is as many as the embedding needs.
task: ${task}
trials: { use: random, with: { count: auto } }

# Who is asked. These need no network. "kindred list provider" shows all there are.
models:
  - id: glove
    use: word-vectors
    ingredients: { source: text }
  - id: wordnet
    use: wordnet
    ingredients: { source: taxonomy }

# How judgments become an embedding. Embedders that find their own dimensions (spose) need a number
# of trials in place of "auto".
embedder: { use: ckl, with: { dimensions: ${dimensions} } }

# What the models are compared with, and how.
references:
  - categories
metrics:
  - use: rsa

# Nulls and intervals that refit embeddings take most of the time; raise these for a paper.
inference: { permutations: 1000, bootstraps: 5, responders: 2 }
`;
}
