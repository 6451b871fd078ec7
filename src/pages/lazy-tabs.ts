import { lazyRouteComponent } from '@tanstack/react-router';

// Tabs that few people open: their code is loaded on preload.

export const AccessTab = lazyRouteComponent(() => import('@/features/access/AccessTab'), 'AccessTab');
export const JsonTab = lazyRouteComponent(() => import('@/components/resource-details/JsonTab'), 'JsonTab');
