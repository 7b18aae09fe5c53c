import { contentHash, pictureRow } from '@kindred/core';
import type { Message, Part, PictureLayout, Stimulus, Structure, Task } from '@kindred/core';
import { readAnswerFirst } from '../reading/read-answer-first.ts';
import { readChoice } from '../reading/read-choice.ts';
import { readPlace } from '../reading/read-place.ts';
import { compileTemplate } from './compile-template.ts';
import { imageOf } from './image-of.ts';
import type { PlaceNames } from './place-names.ts';
import { placeNames } from './place-names.ts';
import type { Show } from './show.ts';

/** What a forced choice among named or pictured things is made of. */
export interface ChoiceTaskParts {
  readonly structure: Structure;
  /** One a stimulus, in shown order: the names templates know. */
  readonly roles: readonly string[];
  /** Place of the first option; stimuli before it are shown but cannot be chosen. */
  readonly firstOption: number;
  readonly show: Show;
  /** How pictures are joined where they are shown in a row. */
  readonly row: PictureLayout;
  readonly prompt: {
    readonly system: string | null;
    readonly user: string;
    readonly suffix: string;
  };
  /** `first`: a reply begins with its answer and goes on with reasons. */
  readonly answer: 'alone' | 'first';
  readonly maxReplyLength: number;
  readonly distinct: (n: number) => number;
}

const readerVersion = '1';
const answerFirstVersion = '1';
const placeReaderVersion = '1';

/** A task that shows stimuli by templates and reads the name or the place chosen. */
export function choiceTask(parts: ChoiceTaskParts): Task {
  const { roles, firstOption, show, prompt, maxReplyLength } = parts;
  const row = (stimuli: readonly Stimulus[]): Part => ({
    type: 'image',
    image: pictureRow(stimuli.map(imageOf), parts.row),
  });
  const compile = (template: string) => compileTemplate(template, roles, row);
  const system = prompt.system === null ? null : compile(prompt.system);
  const user = compile(prompt.user);
  const suffix = compile(prompt.suffix);
  const turn = (role: Message['role'], shown: readonly Part[]): Message => ({
    role,
    parts: joined(shown),
  });
  const places = placeNames(show, firstOption);
  const read = parts.answer === 'first' ? readAnswerFirst : readChoice;
  const first = parts.answer === 'first' ? `/first@${answerFirstVersion}` : '';
  const reader = `${readerVersion}/${maxReplyLength}${first}`;
  return {
    structure: parts.structure,
    response: { type: 'choice', options: roles.length - firstOption },
    arity: roles.length,
    version: contentHash({
      structure: parts.structure,
      prompt,
      ...(show === 'row' && { row: { ...parts.row } }),
    }).slice(0, 16),
    parserVersion: places ? `${reader}/${show}@${placeReaderVersion}` : reader,
    ...(places && { pictures: show === 'row' ? 'row' : 'separate' }),
    render(stimuli: readonly Stimulus[], form) {
      if (form === 'base') {
        const texts = [...(system ? [system] : []), user, suffix];
        const space: Part = { type: 'text', text: ' ' };
        return [
          turn(
            'user',
            texts.flatMap((text, k) => [...(k > 0 ? [space] : []), ...text(stimuli)]),
          ),
        ];
      }
      return [...(system ? [turn('system', system(stimuli))] : []), turn('user', user(stimuli))];
    },
    options: (stimuli) =>
      places
        ? optionNames(places).slice(firstOption)
        : stimuli.slice(firstOption).map((stimulus) => stimulus.word),
    parse(reply, stimuli) {
      const named = () =>
        read(reply, stimuli.slice(firstOption), stimuli.slice(0, firstOption), maxReplyLength);
      if (!places || reply.trim().length > maxReplyLength) return named();
      return readPlace(reply, places, firstOption, named);
    },
    distinct: parts.distinct,
  };
}

/** Texts that stand side by side as one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.type === 'text' && last?.type === 'text') {
      all[all.length - 1] = { type: 'text', text: last.text + part.text };
    } else all.push(part);
  }
  return all;
}

const optionNames = ({ sides, ordinals }: PlaceNames) =>
  sides.map(([side], place) => side ?? ordinals[place][0]);
