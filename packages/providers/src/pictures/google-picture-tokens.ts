const tile = 258;

/**
 * How Google counts a picture for Gemini 2: 258 tokens where neither side is above 384 pixels, else for each
 * tile of two thirds of the shorter side, 256 to 768 pixels (ai.google.dev/gemini-api/docs/image-understanding, 2025);
 * null for a model it does not say it of.
 */
export function googlePictureTokens(model: string): ((w: number, h: number) => number) | null {
  if (!/^(models\/)?gemini-2\b/.test(model)) return null;
  return (width, height) => {
    if (Math.max(width, height) <= 384) return tile;
    const unit = Math.min(768, Math.max(256, Math.floor(Math.min(width, height) / 1.5)));
    return tile * Math.ceil(width / unit) * Math.ceil(height / unit);
  };
}
