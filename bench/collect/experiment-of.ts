/** The experiment the benches run: trials about 128 concepts, asked of models of a local server. */
export function experimentOf(
  name: string,
  url: string,
  trials: number,
  models = ['bench'],
): string {
  return `experiment: ${name}
stimuli: things-128
task: anchored-triplet
trials: { use: random, with: { count: ${trials} } }
models:
  - id: "\${matrix.model}"
    use: openai-compatible
    with: { baseUrl: "${url}/v1" }
    matrix: { model: [${models.join(', ')}] }
reporters: [files]
`;
}
