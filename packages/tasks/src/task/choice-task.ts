import { contentHash } from '@kindred/core';
import type { Message, Stimulus, Structure, Task } from '@kindred/core';
import { readChoice } from '../reading/read-choice.ts';
import { compileTemplate } from './compile-template.ts';

/** What a forced choice among named things is made of. */
export interface ChoiceTaskParts {
  readonly structure: Structure;
  /** One a stimulus, in shown order: the names templates know. */
  readonly roles: readonly string[];
  /** Place of the first option; stimuli before it are shown but cannot be chosen. */
  readonly firstOption: number;
  readonly prompt: {
    readonly system: string | null;
    readonly user: string;
    readonly suffix: string;
  };
  readonly maxReplyLength: number;
  readonly distinct: (n: number) => number;
}

const readerVersion = '1';

/** A task that shows named stimuli by templates and reads the name chosen. */
export function choiceTask(parts: ChoiceTaskParts): Task {
  const { roles, firstOption, prompt, maxReplyLength } = parts;
  const system = prompt.system === null ? null : compileTemplate(prompt.system, roles);
  const user = compileTemplate(prompt.user, roles);
  const suffix = compileTemplate(prompt.suffix, roles);
  const turn = (role: Message['role'], text: string): Message => ({
    role,
    parts: [{ type: 'text', text }],
  });
  return {
    structure: parts.structure,
    response: { type: 'choice', options: roles.length - firstOption },
    arity: roles.length,
    version: contentHash({ structure: parts.structure, prompt }).slice(0, 16),
    parserVersion: `${readerVersion}/${maxReplyLength}`,
    render(stimuli: readonly Stimulus[], form) {
      const heading = system ? [system(stimuli)] : [];
      if (form === 'base') {
        return [turn('user', [...heading, user(stimuli), suffix(stimuli)].join(' '))];
      }
      return [...heading.map((text) => turn('system', text)), turn('user', user(stimuli))];
    },
    options: (stimuli) => stimuli.slice(firstOption).map((stimulus) => stimulus.word),
    parse: (reply, stimuli) =>
      readChoice(reply, stimuli.slice(firstOption), stimuli.slice(0, firstOption), maxReplyLength),
    distinct: parts.distinct,
  };
}
