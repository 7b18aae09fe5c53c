import { z } from 'zod';
import type { ComponentKind } from '../contract/component-kind.ts';

/** The kind of component a schema's `use` names. */
export const componentKinds = z.registry<{
  readonly kind: ComponentKind;
  /** In a slot of its own an `extends` file may give `with` alone. */
  readonly alone: boolean;
}>();
