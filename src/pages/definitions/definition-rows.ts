import type { DefinitionCounts, GraphDefinition, GraphResource } from '@/arm/graph-questions';
import { foldId, parentId, parseId } from '@/arm/resource-id';
import type { ImageDefinitionProperties } from '@/arm/types';
import { resourceRow } from '@/data/resource-row';
import type { ResourceRow } from '@/data/resource-row';
import type { ScopeNames } from '@/data/scope-names';
import { isInData } from '@/domain/not-in-data';

export interface DefinitionRow extends ResourceRow {
  readonly gallery: string;
  readonly properties: ImageDefinitionProperties;
  readonly endOfLifeDate: string | undefined;
  readonly endOfLifeInData: boolean;
  /** undefined: not counted, or not yet. */
  readonly versions: number | undefined;
  readonly countPending: boolean;
  /** Whether the gallery may be read; undefined until all galleries are known. */
  readonly open: boolean | undefined;
}

export interface BesideDefinitions {
  /** Versions by folded definition id; undefined while they are counted, or when counting failed. */
  readonly counts: ReadonlyMap<string, DefinitionCounts> | undefined;
  readonly countsPending: boolean;
  /** Folded ids of the galleries that may be read; undefined until all tenants have answered. */
  readonly galleries: ReadonlySet<string> | undefined;
}

/** By folded id. */
export const byFoldedId = <Row extends Pick<GraphResource, 'id'>>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> => new Map(rows.map((row) => [foldId(row.id), row]));

/** The rows of the definitions list: what the graph says, with names, counts and gallery access from beside it. */
export function definitionRows(
  definitions: readonly GraphDefinition[],
  names: ScopeNames,
  regionName: (location: string) => string,
  { counts, countsPending, galleries }: BesideDefinitions,
): readonly DefinitionRow[] {
  return definitions.map((definition) => {
    const { properties } = definition;
    const row = resourceRow(
      { ...definition, provisioningState: properties.provisioningState },
      names,
      regionName,
    );
    const gallery = parentId(definition.id);
    return {
      ...row,
      gallery: parseId(definition.id)?.gallery ?? '',
      properties,
      endOfLifeDate: properties.endOfLifeDate,
      endOfLifeInData: isInData(properties, 'endOfLifeDate'),
      stateInData: isInData(properties, 'provisioningState'),
      // The graph has no count for a definition without versions.
      versions: counts && (counts.get(row.key)?.versions ?? 0),
      countPending: countsPending,
      open: galleries && gallery !== undefined ? galleries.has(foldId(gallery)) : undefined,
    };
  });
}
