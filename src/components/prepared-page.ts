import type { ComponentType } from 'react';

import { resourceHref } from '@/arm/resource-path';
import type { ResourceRoute } from '@/data/resource-loaders';
import { readResource } from '@/data/resource-loaders';
import type { Portal } from '@/state/portal-context';

/** A page of a route that shares the stage (layouts/PageStage). */
export interface StagedPage {
  readonly name: string;
  readonly Page: ComponentType;
}

/** A resource's page that may be opened next. */
export interface PreparedPage {
  readonly staged: StagedPage;
  readonly route: ResourceRoute;
}

/** What was prepared stands still out of sight, so it is not kept for long. */
const KEPT_MS = 30_000;
/** Who is only passing over rows does not rest this long on one. */
const REST_MS = 40;

let prepared: PreparedPage | undefined;
/** The prepared page that stands in the document, complete. */
let drawn: PreparedPage | undefined;
/** It is shown, and the router is about to hear of it. */
let shown = false;
let wanted: ResourceRoute | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export function subscribePrepared(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const preparedPage = (): PreparedPage | undefined => prepared;

function set(page: PreparedPage | undefined) {
  clearTimeout(timer);
  if (page) timer = setTimeout(() => set(undefined), KEPT_MS);
  prepared = page;
  shown = false;
  for (const l of listeners) l();
}

/** Tells what of it has been drawn: nothing else can be shown at once. */
export function preparedDrawn(page: PreparedPage | undefined): void {
  drawn = page;
}

/** Whether the prepared page is shown before the router knows where one goes. */
export const isPreparedShown = (): boolean => shown;

/**
 * Shows the prepared page in the very next frame, if it is the one of that address and drawn; whoever asks goes there behind
 * that frame.
 */
export function showPrepared(href: string): boolean {
  const id = drawn?.route.id;
  if (id === undefined || drawn !== prepared || href !== resourceHref(id)) return false;
  clearTimeout(timer);
  shown = true;
  for (const l of listeners) l();
  return true;
}

let atRest: ReturnType<typeof setTimeout> | undefined;

/** Runs what was asked for last, once nothing else was asked for during a moment. */
export function onceAtRest(run: () => Promise<void>): void {
  clearTimeout(atRest);
  atRest = setTimeout(() => void run(), REST_MS);
}

/** Whether a page is prepared, or being read for that. */
export const isPreparing = (): boolean => prepared !== undefined || wanted !== undefined;

/** Nothing is prepared any more, nor will be what was asked for last. */
export function dropPrepared(): void {
  clearTimeout(atRest);
  wanted = undefined;
  if (prepared) set(undefined);
}

/** Has a resource's page drawn out of sight once all that it shows first is read, unless another was asked for meanwhile. */
export async function preparePage(
  portal: Pick<Portal, 'client' | 'queryClient'>,
  staged: StagedPage,
  route: ResourceRoute,
): Promise<void> {
  const { id } = route;
  if (id === undefined || id === prepared?.route.id) return;
  wanted = route;
  // What cannot be read is the page's to tell, when somebody goes there.
  const read = await readResource(portal, id).then(
    () => true,
    () => false,
  );
  if (wanted !== route) return;
  wanted = undefined;
  if (read) set({ staged, route });
}
