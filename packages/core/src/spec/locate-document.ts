import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Node, Pair } from 'yaml';
import type { SourceLocation } from '../contract/source-location.ts';
import { linkAliases } from './link-aliases.ts';
import type { Located } from './located.ts';
import { mergeMappings } from './merge-mappings.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

const MAX_DEPTH = 64;
const MAX_NODES = 200_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

class Stop extends Error {}

/**
 * A YAML document as located values: aliases and merge keys resolved, keys unique and text, numbers
 * finite. What is wrong becomes null, so that the rest can still be checked.
 */
export function locateDocument(document: Document, file: string, lines: LineCounter) {
  const problems: SpecProblem[] = [];
  const links = linkAliases(document);
  const open = new Set<Node>();
  let count = 0;

  const place = (node: Node | null): SourceLocation => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (code: SpecProblem['code'], message: string, at: SourceLocation): Located => {
    problems.push({ code, message, location: at });
    return { kind: 'scalar', value: null, at };
  };

  function locate(node: Node | null, depth: number, fallback: SourceLocation): Located {
    if (node === null) return { kind: 'scalar', value: null, at: fallback };
    const at = place(node);
    count += 1;
    if (count > MAX_NODES) {
      const [code, why] =
        links.size > 0
          ? (['SPEC_ALIAS_BOMB', 'aliases expand to'] as const)
          : (['SPEC_FILE_TOO_LARGE', 'the file holds'] as const);
      refuse(code, `${why} more than ${MAX_NODES} values; keep long lists in a CSV file`, at);
      throw new Stop();
    }
    if (depth > MAX_DEPTH) {
      return refuse('SPEC_TOO_DEEP', `nested more than ${MAX_DEPTH} levels deep`, at);
    }
    if (isAlias(node)) {
      const target = links.get(node);
      if (target === undefined) {
        const message = `no anchor named ${quote(node.source)} stands before this alias`;
        return refuse('SPEC_UNKNOWN_ALIAS', message, at);
      }
      if (open.has(target)) {
        const message = `alias ${quote(node.source)} contains itself`;
        return refuse('SPEC_ALIAS_BOMB', message, at);
      }
      return locate(target, depth + 1, at);
    }
    open.add(node);
    const value = content(node, depth, at);
    open.delete(node);
    return value;
  }

  function content(node: Node, depth: number, at: SourceLocation): Located {
    if (isSeq<Node | null>(node)) {
      const items = node.items.map((item) => locate(item, depth + 1, at));
      return { kind: 'list', items, at };
    }
    if (isMap<Node | null, Node | null>(node)) return mapping(node.items, depth, at);
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return refuse('SPEC_NOT_FINITE', `a number must be finite, not ${value}`, at);
    }
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    ) {
      return { kind: 'scalar', value, at };
    }
    return refuse('SPEC_WRONG_TYPE', 'only text, numbers, true, false and null are values', at);
  }

  function mapping(
    pairs: readonly Pair<Node | null, Node | null>[],
    depth: number,
    at: SourceLocation,
  ): Located.Mapping {
    const entries = new Map<string, Located.Entry>();
    const merged: Located[] = [];
    const seen = new Map<string, SourceLocation>();
    for (const { key, value } of pairs) {
      const keyAt = key === null ? at : place(key);
      const name = isScalar(key) ? key.value : undefined;
      const found = locate(value, depth + 1, keyAt);
      const first = typeof name === 'string' ? seen.get(name) : undefined;
      if (typeof name !== 'string') {
        const hint =
          typeof name === 'number' || typeof name === 'boolean'
            ? `; write "${name}" in quotes`
            : '';
        refuse('SPEC_BAD_KEY', `a key must be text${hint}`, keyAt);
      } else if (FORBIDDEN.has(name)) {
        refuse('SPEC_BAD_KEY', `${quote(name)} cannot be a key`, keyAt);
      } else if (first !== undefined) {
        const message = `duplicate key ${quote(name)}; the first is in line ${first.line}`;
        refuse('SPEC_DUPLICATE_KEY', message, keyAt);
      } else {
        seen.set(name, keyAt);
        if (name === '<<' && isScalar(key) && key.type === 'PLAIN') merged.push(found);
        else entries.set(name, { at: keyAt, value: found });
      }
    }
    const result = mergeMappings(entries, merged);
    problems.push(...result.problems);
    return { kind: 'mapping', entries: result.entries, at };
  }

  try {
    const top: SourceLocation = { file, line: 1, column: 1 };
    return { root: locate(document.contents, 0, top), problems };
  } catch (error) {
    if (error instanceof Stop) return { root: null, problems };
    throw error;
  }
}
