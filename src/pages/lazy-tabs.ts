import { lazyComponent } from '@/ui/lazy-component';

// Tabs that few people open: their code is loaded on preload.

export const AccessTab = lazyComponent(async () => (await import('@/features/access/AccessTab')).AccessTab);
export const JsonTab = lazyComponent(
  async () => (await import('@/components/resource-details/JsonTab')).JsonTab,
);
