import { graphQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';

import type { Start } from './start-queries';
import { startAcrossSubscriptions, startAcrossTenants, startRegionNames } from './start-queries';

interface LoaderInput {
  readonly context: Start;
}

export function loadGalleries({ context }: LoaderInput): void {
  startAcrossSubscriptions(context, operations.galleriesListBySubscription);
  startAcrossTenants(context, [graphQuestions.galleryCounts]);
  startRegionNames(context);
}

export function loadDefinitions({ context }: LoaderInput): void {
  startAcrossTenants(context, [
    graphQuestions.definitions,
    graphQuestions.definitionCounts,
    graphQuestions.galleries,
  ]);
}

export function loadVersions({ context }: LoaderInput): void {
  startAcrossTenants(context, [graphQuestions.versions, graphQuestions.definitions]);
}

export function loadResources({ context }: LoaderInput): void {
  startAcrossTenants(context, [graphQuestions.visibleResources]);
}

export function loadReplication({ context }: LoaderInput): void {
  startAcrossTenants(context, [graphQuestions.versions, graphQuestions.galleries]);
}
