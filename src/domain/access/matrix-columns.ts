import { foldText } from '@/lib/fold-text';
import { shortHash } from '@/lib/short-hash';

import type { ResourceTree, TreeNode } from './resource-tree';

/** A column of the sharing matrix. */
export interface MatrixColumn {
  readonly node: TreeNode;
  /** 0 for subscriptions, and one more a level. */
  readonly depth: number;
  /** Undefined: nothing below. */
  readonly expanded: boolean | undefined;
}

/** Subscriptions start open, galleries and definitions closed; what was turned round is in `toggled`, by `shortHash` of the key. */
export const isExpanded = (node: TreeNode, toggled: ReadonlySet<string>): boolean =>
  (node.kind === 'subscription') !== toggled.has(shortHash(node.key));

/**
 * The columns in order, parents before what is below them. With a text, only what bears it in its name, opened up, and what
 * is above; without, what is expanded.
 */
export function matrixColumns(
  tree: ResourceTree,
  toggled: ReadonlySet<string>,
  text: string,
): readonly MatrixColumn[] {
  const out: MatrixColumn[] = [];
  const words = foldText(text.trim());
  const has = (node: TreeNode): boolean => foldText(node.name).includes(words) || node.children.some(has);
  const walk = (nodes: readonly TreeNode[], depth: number, above: boolean) => {
    for (const node of nodes) {
      const own = above || words === '' || foldText(node.name).includes(words);
      const below = words !== '' && node.children.some(has);
      if (!own && !below) continue;
      // Rows that match are closed; rows that lead to a match are open.
      const open = node.children.length > 0 && (below || isExpanded(node, toggled));
      out.push({ node, depth, expanded: node.children.length > 0 ? open : undefined });
      if (open) walk(node.children, depth + 1, own && words !== '' && !below);
    }
  };
  walk(tree.roots, 0, false);
  return out;
}
