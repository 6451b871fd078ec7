import type { ArmId } from '@/arm/types';

/** The portal's path of a resource: its ARM id, each segment escaped (DESIGN §5). */
export const resourcePath = (id: ArmId): string =>
  `/${id
    .split('/')
    .filter((s) => s !== '')
    .map((s) => encodeURIComponent(s))
    .join('/')}`;

/** The route of a resource's page for the router's own functions. */
export const resourceRoute = (id: ArmId) =>
  ({ to: '/subscriptions/$', params: { _splat: id.replace(/^\/+subscriptions\//i, '') } }) as const;
