import { withDetailsTexts, withTexts } from '@/i18n/language';
import { lazyComponent } from '@/ui/lazy-component';

// Tabs that every resource has and few open: their code comes when somebody nears them.

export const AccessTab = lazyComponent(
  async () => (await withTexts(import('@/features/access/AccessTab'))).AccessTab,
);
export const JsonTab = lazyComponent(
  async () => (await withDetailsTexts(import('@/components/resource-details/JsonTab'))).JsonTab,
);
