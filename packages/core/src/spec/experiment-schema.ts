import { z } from 'zod';
import { analysisMapping } from './analysis-schema.ts';
import { answersSchema, deliverySchema, repeatsSchema } from './asking-schema.ts';
import { budgetSchema } from './budget-schema.ts';
import { inferenceSchema } from './inference-schema.ts';
import { limitsSchema } from './limits-schema.ts';
import { metricMapping } from './metric-schema.ts';
import { modelMapping } from './model-schema.ts';
import { namingMapping } from './naming-schema.ts';
import { namePattern } from './name-pattern.ts';
import { slotOwners } from './slot-owners.ts';
import { tableSchema } from './table-schema.ts';
import { useMapping } from './use-mapping.ts';
import { useOrName } from './use-or-name.ts';
import { workPattern } from './work-pattern.ts';

function owned<S extends z.ZodType>(owner: string, meaning: string, schema: S): S {
  const described = schema.describe(meaning);
  slotOwners.add(described, { owner });
  return described;
}

const many = <M extends z.ZodObject>(mapping: M) => z.array(useOrName(mapping));

/** The experiment file as written, once `extends` is followed. */
export const experimentSchema = z.strictObject({
  experiment: owned(
    'load',
    'Name of the experiment and of its folder below runs/',
    z.string().regex(namePattern),
  ),
  extends: owned(
    'load',
    'Another experiment file this one completes: mappings merge, lists replace',
    z.string().min(1).max(1000).optional(),
  ),
  seed: owned('plan', 'Seed of everything random', z.int().min(0).max(4_294_967_295).default(1)),
  plugins: owned(
    'load',
    'npm names or relative paths of plugins; built-in ones need no line',
    z.array(z.string().min(1).max(1000)).default([]),
  ),
  table: owned(
    'plan',
    'Models scored already, in place of stimuli, task, trials and models',
    tableSchema.optional(),
  ),
  stimuli: owned(
    'plan',
    'Concepts asked about; needed without a table',
    useOrName(useMapping('stimuli', {}, true)).optional(),
  ),
  task: owned(
    'plan',
    'What is asked in a trial; needed without a table',
    useOrName(useMapping('task', {}, true)).optional(),
  ),
  trials: owned(
    'plan',
    'Which trials are asked; needed without a table',
    useOrName(useMapping('sampler', {}, true)).optional(),
  ),
  models: owned(
    'collect',
    'Who is asked; needed without a table',
    many(modelMapping).min(1).optional(),
  ),
  repeats: owned('collect', 'Times each trial is asked of a model', repeatsSchema.default(1)),
  answers: owned(
    'collect',
    'Sampled text, or log probabilities of the options',
    answersSchema.default('sampled'),
  ),
  delivery: owned(
    'collect',
    'Calls, or the bulk interface of vendors that have one: cheaper, within a day',
    deliverySchema.default('live'),
  ),
  limits: owned('collect', 'How hard models may be asked', limitsSchema.default({})),
  budget: owned(
    'collect',
    'Limits of one run: at a limit no call is started; those under way end and count',
    budgetSchema.default({}),
  ),
  embedder: owned(
    'embed',
    'Short for `embedders` with one entry',
    useOrName(useMapping('embedder', {}, true)).optional(),
  ),
  embedders: owned(
    'embed',
    'How judgments become embeddings',
    many(useMapping('embedder', {})).optional(),
  ),
  naming: owned(
    'embed',
    'Language model that is asked for names of dimensions, by the concepts at their ends',
    useOrName(namingMapping).optional(),
  ),
  kernels: owned(
    'embed',
    'Numeric backends; each embedder, and the metrics, take the first that can serve them',
    many(useMapping('kernel', {})).default(['wasm', 'js']),
  ),
  references: owned(
    'align',
    'What models are compared with',
    many(useMapping('reference', {})).default([]),
  ),
  metrics: owned('align', 'How alignment is measured', many(metricMapping).default([])),
  inference: owned(
    'align',
    'Nulls, intervals and ceilings of every score',
    inferenceSchema.prefault({}),
  ),
  ingredients: owned(
    'analyse',
    'Sources of ingredients beside those written on models',
    many(useMapping('ingredients', {})).default([]),
  ),
  analyses: owned('analyse', 'How ingredients explain scores', many(analysisMapping).default([])),
  cites: owned(
    'report',
    'Works the experiment is of, to be cited beside its components: arXiv ids (`arXiv:2510.01030`) or DOIs (`10.…/…`)',
    z.array(z.string().max(200).regex(workPattern)).max(100).default([]),
  ),
  reporters: owned(
    'report',
    'What is written in the end',
    many(useMapping('reporter', {})).default(['html', 'files']),
  ),
});

export type ExperimentMapping = z.infer<typeof experimentSchema>;
