import { Refused } from '../refused.ts';
import type { Outgoing, Route } from '../wire.ts';
import type { StoredFile, World } from '../world.ts';

/** `/v1/files`, by openai/resources/files.d.ts: upload, retrieve, content, list, delete. */
export const filesRoute = (method: string, id: string | null, part: string | null): Route => ({
  vendor: 'openai',
  model: '',
  run({ headers, raw }, world) {
    if (id === null) {
      if (method === 'POST') return ok(shown(upload(String(headers['content-type']), raw, world)));
      return ok({ object: 'list', data: [...world.files.values()].map(shown), has_more: false });
    }
    const file = world.files.get(id);
    if (!file) throw new Refused(`No such File object: ${id}`, 404);
    if (part === 'content') {
      return { status: 200, headers: { 'content-type': 'application/jsonl' }, body: file.text };
    }
    if (method !== 'DELETE') return ok(shown(file));
    world.files.delete(id);
    return ok({ id, object: 'file', deleted: true });
  },
});

const ok = (body: object): Outgoing => ({ status: 200, body });

const shown = ({ id, name, purpose, text, at }: StoredFile): object => ({
  id,
  object: 'file',
  bytes: Buffer.byteLength(text),
  created_at: at,
  filename: name,
  purpose,
  status: 'processed',
});

/** One multipart form with a field `purpose` and a file `file`. */
function upload(type: string, raw: Buffer, world: World): StoredFile {
  const boundary = /boundary=("?)([^";]+)\1/.exec(type)?.[2];
  if (boundary === undefined) throw new Refused('Expected multipart/form-data.');
  const parts = raw.toString('utf8').split(`--${boundary}`).slice(1, -1);
  let purpose = '';
  let file: { name: string; text: string } | null = null;
  for (const part of parts) {
    const head = part.slice(0, part.indexOf('\r\n\r\n'));
    const text = part.slice(head.length + 4, -2);
    const name = /filename="([^"]*)"/.exec(head)?.[1];
    if (name !== undefined) file = { name, text };
    else if (head.includes('name="purpose"')) purpose = text;
  }
  if (!file) throw new Refused("'file' is a required property");
  if (purpose === '') throw new Refused("'purpose' is a required property");
  const stored = { id: world.name('file-'), purpose, at: Math.floor(Date.now() / 1000), ...file };
  world.files.set(stored.id, stored);
  return stored;
}
