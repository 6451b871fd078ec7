import { graphQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';

import type { Portal } from './portal-context';
import { startAcrossSubscriptions, startAcrossTenants } from './start-queries';

interface LoaderInput {
  readonly context: Portal;
}

export function loadGalleries({ context }: LoaderInput): void {
  startAcrossSubscriptions(context, operations.galleriesListBySubscription);
  startAcrossTenants(context, [graphQuestions.galleryCounts]);
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
