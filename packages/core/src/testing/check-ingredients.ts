import type { Component } from '../contract/component.ts';
import type { IngredientSource } from '../contract/ingredient-source.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { withComponent } from './with-component.ts';

/** Values are finite numbers, booleans, texts or null; asking twice gives the same. */
export function checkIngredients(
  component: Component<'ingredients', IngredientSource>,
  setup: KitSetup & { readonly model: Parameters<IngredientSource['read']>[0] },
): Promise<void> {
  const must = promiseOf(component);
  return withComponent(component, setup, async ({ instance }) => {
    const filled = await instance.read(setup.model);
    for (const [name, value] of Object.entries(filled)) {
      const plain = value === null || ['boolean', 'string', 'number'].includes(typeof value);
      must(plain, `gives "${name}" a value of type ${typeof value}`);
      must(
        typeof value !== 'number' || Number.isFinite(value),
        `gives "${name}" ${value}; use null`,
      );
    }
    const again = await instance.read(setup.model);
    must(JSON.stringify(again) === JSON.stringify(filled), 'fills otherwise the second time');
  });
}
