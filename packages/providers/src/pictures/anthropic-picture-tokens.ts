/**
 * How Anthropic counts a picture: a token for 750 pixels, after it is fitted into 1568 pixels and about 1600
 * tokens (docs.anthropic.com/en/docs/build-with-claude/vision, 2025).
 */
export function anthropicPictureTokens(width: number, height: number): number {
  const fit = Math.min(1, 1568 / Math.max(width, height));
  return Math.min(1600, Math.ceil((width * fit * height * fit) / 750));
}
