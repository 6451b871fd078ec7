import { withDetailsTexts, withTexts } from '@/i18n/language';
import { lazyComponent } from '@/ui/lazy-component';

// Tabs that few people open: their code is loaded on preload.

export const AccessTab = lazyComponent(
  async () => (await withTexts(import('@/features/access/AccessTab'))).AccessTab,
);
export const JsonTab = lazyComponent(
  async () => (await withDetailsTexts(import('@/components/resource-details/JsonTab'))).JsonTab,
);
