import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { pictureRow } from '../../contract/picture-row.ts';
import { testServices } from '../../testing/test-services.ts';

const services = testServices();
const { folder, readPicture } = services;
process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
afterAll(() => {
  delete process.env['XDG_CACHE_HOME'];
  services.dispose();
});
const pictures = services.pictures(folder);
const red = '#ff0000';
const plain = (width: number, height: number, background: string = red) =>
  sharp({ create: { width, height, channels: 3, background } });
const written = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return name;
};

test('a file, an address, a data address and bytes are one picture', async () => {
  const png = await plain(30, 20).png().toBuffer();
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end(png);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/red.png`;
  try {
    const sources = [
      written('red.png', png),
      url,
      url,
      `data:image/png;base64,${png.toString('base64')}`,
      new Uint8Array(png),
    ];
    const opened = [];
    for (const source of sources) opened.push(await pictures.open(source));
    const { from: _, ...facts } = opened[0];
    expect(facts).toMatchObject({ mediaType: 'image/png', width: 30, height: 20 });
    for (const one of opened) {
      expect(one).toMatchObject(facts);
      expect(Buffer.from(await readPicture(one)).equals(png)).toBe(true);
    }
    // The second time, and when it is shown, it comes from the cache.
    expect(asked).toBe(1);
    expect(opened.map(({ from }) => from.type)).toEqual(['file', 'url', 'url', 'bytes', 'bytes']);
  } finally {
    server.close();
  }
});

test.each(['jpeg', 'webp', 'gif'] as const)('%s is known by its first bytes', async (format) => {
  const bytes = await plain(8, 4).toFormat(format).toBuffer();
  const picture = await pictures.open(new Uint8Array(bytes));
  expect(picture).toMatchObject({ mediaType: `image/${format}`, width: 8, height: 4 });
});

test('a photograph is as wide as it is seen, not as the camera was held', async () => {
  const bytes = await plain(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await pictures.open(new Uint8Array(bytes))).toMatchObject({ width: 20, height: 30 });
});

const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, k) => (k * 7919) % 251));
const grainy = sharp(noise, { raw: { width: 64, height: 64, channels: 3 } });
const frames = Buffer.concat([noise, noise.toReversed()]);

test.each<[string, () => Promise<Uint8Array | string> | string, string, RegExp]>([
  ['no file', () => 'absent.png', 'FILE_MISSING', /absent\.png/],
  ['text', () => written('a.png', 'lion'), 'PICTURE_FORMAT', /a\.png is no PNG, JPEG/],
  [
    'vector graphics',
    () => written('b.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'PICTURE_FORMAT',
    /b\.png/,
  ],
  [
    'TIFF',
    async () => new Uint8Array(await plain(2, 2).tiff().toBuffer()),
    'PICTURE_FORMAT',
    /memory/,
  ],
  [
    'a PNG cut off in the middle',
    async () => written('c.png', (await grainy.png().toBuffer()).subarray(0, 400)),
    'PICTURE_UNREADABLE',
    /c\.png cannot be read/,
  ],
  [
    'a JPEG cut off in the middle',
    async () => written('d.jpg', (await grainy.jpeg().toBuffer()).subarray(0, 2000)),
    'PICTURE_UNREADABLE',
    /d\.jpg cannot be read/,
  ],
  [
    'a picture that moves',
    async () =>
      written(
        'e.gif',
        await sharp(frames, { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
          .gif()
          .toBuffer(),
      ),
    'PICTURE_FORMAT',
    /e\.gif moves/,
  ],
  [
    'more pixels than are decoded',
    async () => new Uint8Array(await plain(8000, 7000).png().toBuffer()),
    'PICTURE_UNREADABLE',
    /pixel limit/,
  ],
  [
    'a PNG that moves',
    async () => {
      const still = await plain(4, 4).png().toBuffer();
      const control = Buffer.from('000000086163544c0000000200000000', 'hex');
      // After the header's 33 bytes, with a sum that libvips checks or not.
      const all = [still.subarray(0, 33), control, Buffer.alloc(4), still.subarray(33)];
      return written('h.png', Buffer.concat(all));
    },
    'PICTURE_',
    /h\.png/,
  ],
  ['data that is not in base64', () => 'data:image/png,%89PNG', 'PICTURE_FORMAT', /base64/],
  [
    'too large a file',
    () => written('f.png', Buffer.alloc(20_000_001)),
    'FILE_TOO_LARGE',
    /f\.png/,
  ],
  ['nobody’s address', () => 'http://127.0.0.1:9/x.png', 'PICTURE_DOWNLOAD', /127\.0\.0\.1:9/],
])('%s is refused by name', async (_, source, code, message) => {
  const opening = pictures.open(await source());
  await expect(opening).rejects.toMatchObject({ code: expect.stringContaining(code) as string });
  await expect(opening).rejects.toThrow(message);
});

test('an address that held no picture is asked again, and named without what may be a key', async () => {
  const png = await plain(3, 3).png().toBuffer();
  let asked = 0;
  const server = createServer((_, response) => void response.end(asked++ ? png : '<html>busy'));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/busy.png?key=secret`;
  try {
    const first = pictures.open(url);
    await expect(first).rejects.toThrow(/busy\.png is no PNG/);
    await expect(first).rejects.not.toThrow(/secret/);
    expect(await pictures.open(url)).toMatchObject({ width: 3 });
  } finally {
    server.close();
  }
});

test('a file that is another by now is not shown', async () => {
  const path = written('g.png', await plain(4, 4).png().toBuffer());
  const picture = await pictures.open(path);
  written('g.png', await plain(4, 4, '#00ff00').png().toBuffer());
  await expect(readPicture(picture)).rejects.toMatchObject({ code: 'PICTURE_CHANGED' });
  expect(readFileSync(join(folder, path)).length).toBeGreaterThan(0);
});

test('a row holds each picture whole, in a white square, in order', async () => {
  const wide = await pictures.open(new Uint8Array(await plain(40, 20).png().toBuffer()));
  const tall = await pictures.open(
    new Uint8Array(await plain(20, 40, '#0000ff').jpeg().toBuffer()),
  );
  const clear = await pictures.open(
    new Uint8Array(
      await sharp({
        create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
      })
        .png()
        .toBuffer(),
    ),
  );
  const row = pictureRow([wide, tall, clear], { side: 80, gap: 10, border: 4 });
  const bytes = await readPicture(row);
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([268, 88]);
  expect([row.width, row.height]).toEqual([268, 88]);
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    // What is compressed is near, not equal.
    return [...data.subarray(start, start + 3)].map((level) => Math.round(level / 64) * 64 > 128);
  };
  const [isWhite, isRed, isBlue] = [
    [true, true, true],
    [true, false, false],
    [false, false, true],
  ];
  expect(at(44, 44)).toEqual(isRed);
  expect(at(44, 10)).toEqual(isWhite);
  expect(at(89, 44)).toEqual(isWhite);
  expect(at(134, 44)).toEqual(isBlue);
  expect(at(100, 44)).toEqual(isWhite);
  expect(at(224, 44)).toEqual(isWhite);
  expect(at(1, 1)).toEqual(isWhite);
  expect(Buffer.from(await readPicture(row)).equals(bytes)).toBe(true);
});

test('the pixels of a picture are its colours, stretched, white where it is clear', async () => {
  // The third is clear: its green is not seen.
  const three = Buffer.from([255, 0, 0, 255, 0, 0, 255, 255, 0, 255, 0, 0]);
  const clear = await sharp(three, { raw: { width: 3, height: 1, channels: 4 } })
    .png()
    .toBuffer();
  const path = written('i.png', clear);
  const file = await pictures.open(path);
  expect([...(await pictures.pixels(file, { width: 3, height: 1 }))]).toEqual([
    255, 0, 0, 0, 0, 255, 255, 255, 255,
  ]);
  const grey = await sharp(Buffer.from([0, 100, 200, 40, 0, 100, 200, 40]), {
    raw: { width: 4, height: 2, channels: 1 },
  })
    .png()
    .toBuffer();
  const four = await pictures.open(new Uint8Array(grey));
  // A triangle over four columns weighs them 1, 3, 3, 1 of 8, the last column standing in beyond the edge.
  expect([...(await pictures.pixels(four, { width: 2, height: 1 }))]).toEqual(
    [63, 108].flatMap((level) => [level, level, level]),
  );
  written('i.png', grey);
  await expect(pictures.pixels(file, { width: 2, height: 2 })).rejects.toMatchObject({
    code: 'PICTURE_CHANGED',
  });
});

test('a thumbnail is small, square and whole, on white', async () => {
  const wide = await pictures.open(await plain(400, 100).png().toBuffer());
  const small = await pictures.thumbnail(wide, 40);
  expect(small.length).toBeLessThan(1500);
  const { data, info } = await sharp(small).raw().toBuffer({ resolveWithObject: true });
  expect([info.format, info.width, info.height]).toEqual(['raw', 40, 40]);
  const at = (x: number, y: number) => [...data.subarray(3 * (y * 40 + x), 3 * (y * 40 + x) + 3)];
  expect(at(20, 2).every((value) => value > 245)).toBe(true);
  expect(at(20, 20)[0]).toBeGreaterThan(240);
  expect(at(20, 20)[1]).toBeLessThan(20);
  const file = written('changed.png', await plain(30, 20).png().toBuffer());
  const before = await pictures.open(file);
  written('changed.png', await plain(30, 21).png().toBuffer());
  await expect(pictures.thumbnail(before, 40)).rejects.toMatchObject({ code: 'PICTURE_CHANGED' });
});
