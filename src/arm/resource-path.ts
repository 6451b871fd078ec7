import type { ArmId } from './types';

/** An id without empty segments whose characters stand for themselves in a path. */
const AS_IT_IS = /^(?:\/[\w.!~*'()-]+)+$/;

/** The portal's path of a resource: its ARM id, each segment escaped. */
export const resourcePath = (id: ArmId): string =>
  // Nearly every id, for every row that scrolls by.
  AS_IT_IS.test(id)
    ? id
    : `/${id
        .split('/')
        .filter((s) => s !== '')
        .map((s) => encodeURIComponent(s))
        .join('/')}`;

/** The page of a resource for the router's own functions and links. As a path: which of the resource routes it is, follows from it. */
export const resourceRoute = (id: ArmId) => ({ to: resourcePath(id) });

/** The portal's base path, without the final slash. */
const ROOT = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a resource's page, for links that the router does not make. */
export const resourceHref = (id: ArmId): string => ROOT + resourcePath(id);
