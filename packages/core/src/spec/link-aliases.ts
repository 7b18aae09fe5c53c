import { isAlias, visit } from 'yaml';
import type { Alias, Document, Node } from 'yaml';

/** What each alias stands for: the last node before it that carries its anchor. */
export function linkAliases(document: Document): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const links = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) links.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return links;
}
