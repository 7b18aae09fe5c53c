import { expect, test } from 'vitest';
import { configAddress } from './config-address.ts';

const hub = 'https://huggingface.co';

test.each([
  ['Qwen/Qwen2.5-14B-Instruct', 'Qwen/Qwen2.5-14B-Instruct/resolve/main/config.json', 'main'],
  ['gpt2', 'gpt2/resolve/main/config.json', 'main'],
  ['EleutherAI/gpt-j-6b@float16', 'EleutherAI/gpt-j-6b/resolve/float16/config.json', 'float16'],
  ['a/b@refs/pr/3', 'a/b/resolve/refs%2Fpr%2F3/config.json', 'refs/pr/3'],
])('%s is a repository', (text, path, revision) => {
  expect(configAddress(text, hub)).toEqual({ url: `${hub}/${path}`, revision });
  expect(configAddress(text, `${hub}/`)).toEqual(configAddress(text, hub));
});

test('addresses are taken as they are, and a page as the file it shows', () => {
  const url = `${hub}/google/gemma-3-4b-it/resolve/093f9f3/config.json`;
  expect(configAddress(url, hub)).toEqual({ url, revision: '093f9f3' });
  expect(configAddress(url.replace('/resolve/', '/blob/'), hub)).toEqual({
    url,
    revision: '093f9f3',
  });
  const other = 'http://127.0.0.1:8000/models/config.json?x=1';
  expect(configAddress(other, hub)).toEqual({
    url: 'http://127.0.0.1:8000/models/config.json',
    revision: null,
  });
});

test('paths end in .json or begin as paths do; the rest is refused', () => {
  for (const path of ['configs/a.json', './a', '../a/config.json', '/models/a', 'C:\\a.json']) {
    expect(configAddress(path, hub)).toEqual({ path });
  }
  for (const text of [
    'a/b/c',
    'a b/c',
    'https://',
    'https://me:key@hub.test/config.json',
    'a@',
    'llama3.1:8b',
  ]) {
    expect(configAddress(text, hub)).toBeNull();
  }
});
