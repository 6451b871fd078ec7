import type { AccessResource } from './resources';

// The resources of the sharing matrix as a tree: subscription, gallery, definition, version.

export interface TreeNode {
  readonly id: string;
  /** Folded id. */
  readonly key: string;
  readonly kind: 'subscription' | 'gallery' | 'definition' | 'version';
  readonly name: string;
  readonly tenantId: string;
  readonly parent: TreeNode | undefined;
  readonly children: TreeNode[];
}

export interface ResourceTree {
  readonly roots: readonly TreeNode[];
  readonly byKey: ReadonlyMap<string, TreeNode>;
}

/**
 * Makes the tree of a list that names parents before children. Resource groups are passed over (what is granted on them
 * reaches the galleries), and so are subscriptions without a gallery.
 */
export function resourceTree(resources: readonly AccessResource[]): ResourceTree {
  const listed = new Map(resources.map((r) => [r.key, r]));
  const byKey = new Map<string, TreeNode>();
  const roots: TreeNode[] = [];
  const nodeOf = (resource: AccessResource): TreeNode | undefined => {
    const known = byKey.get(resource.key);
    if (known) return known;
    const above = resource.parentKey === undefined ? undefined : listed.get(resource.parentKey);
    const parent = above && nodeOf(above);
    if (resource.kind === 'resourceGroup') return parent;
    const { id, key, kind, name, tenantId } = resource;
    const node: TreeNode = { id, key, kind, name, tenantId, parent, children: [] };
    byKey.set(key, node);
    (parent?.children ?? roots).push(node);
    return node;
  };
  for (const resource of resources) {
    if (resource.kind !== 'subscription' && resource.kind !== 'resourceGroup') nodeOf(resource);
  }
  return { roots, byKey };
}

/** A node with everything below it, parents first. */
export function* nodesFrom(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children) yield* nodesFrom(child);
}

/** How many definitions and versions lie below a node. */
export function countBelow(node: TreeNode): { readonly definitions: number; readonly versions: number } {
  let definitions = 0;
  let versions = 0;
  for (const { kind } of nodesFrom(node)) {
    if (kind === 'definition') definitions++;
    if (kind === 'version') versions++;
  }
  return {
    definitions: definitions - (node.kind === 'definition' ? 1 : 0),
    versions: versions - (node.kind === 'version' ? 1 : 0),
  };
}
