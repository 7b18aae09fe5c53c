import type { Representation } from '../../contract/representation.ts';
import { representationOf } from '../representation-of.ts';
import type { Subject } from '../subject.ts';

/** What is compared: an embedding alone where one was fitted, else the choices or features. */
export function represent(subject: Subject): Representation {
  return representationOf(subject.embedding, subject.fitter ? null : subject.judgments);
}
