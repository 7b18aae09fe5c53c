/** Tokens of a picture and of each tile of 512 pixels. */
const tiled: readonly (readonly [RegExp, number, number])[] = [
  [/^gpt-4o-mini/, 2833, 5667],
  [/^(gpt-4o|chatgpt-4o|gpt-4\.1|gpt-4\.5)/, 85, 170],
  [/^gpt-5/, 70, 140],
  [/^(o1|o3)/, 75, 150],
];
/** Tokens of each patch of 32 pixels. */
const patched: readonly (readonly [RegExp, number])[] = [
  [/^(gpt-4\.1|gpt-5)-mini/, 1.62],
  [/^(gpt-4\.1|gpt-5)-nano/, 2.46],
  [/^o4-mini/, 1.72],
];
const patch = 32;
const mostPatches = 1536;

/**
 * How OpenAI counts a picture for a model, as its guide to images said in 2025 (platform.openai.com/docs/guides/images-vision,
 * "Calculating costs"); null for a model it does not say it of.
 */
export function openaiPictureTokens(model: string): ((w: number, h: number) => number) | null {
  const inPatches = patched.find(([name]) => name.test(model));
  if (inPatches) return (width, height) => Math.round(patches(width, height) * inPatches[1]);
  const inTiles = tiled.find(([name]) => name.test(model));
  if (!inTiles) return null;
  const [, base, each] = inTiles;
  return (width, height) => base + each * tiles(width, height);
}

/** Fitted into 2048 pixels, then to 768 on the shorter side. */
function tiles(width: number, height: number): number {
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const scale = fit * Math.min(1, 768 / (fit * Math.min(width, height)));
  return Math.ceil((width * scale) / 512) * Math.ceil((height * scale) / 512);
}

function patches(width: number, height: number): number {
  const whole = Math.ceil(width / patch) * Math.ceil(height / patch);
  if (whole <= mostPatches) return whole;
  const shrink = Math.sqrt((patch * patch * mostPatches) / (width * height));
  const [across, down] = [(width * shrink) / patch, (height * shrink) / patch];
  const fit = Math.min(Math.floor(across) / across, Math.floor(down) / down);
  return Math.min(mostPatches, Math.ceil(across * fit - 1e-9) * Math.ceil(down * fit - 1e-9));
}
