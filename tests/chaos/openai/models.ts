import type { Route } from '../wire.ts';

/** `/v1/models`, by openai/resources/models.d.ts: whatever is asked for exists. */
export const modelsRoute = (id: string | null): Route => ({
  vendor: 'openai',
  model: id ?? '',
  run() {
    const model = (name: string) => ({
      id: name,
      object: 'model',
      created: 1_700_000_000,
      owned_by: 'kindred',
    });
    const body = id === null ? { object: 'list', data: [model('chaos-1')] } : model(id);
    return { status: 200, body };
  },
});
