import { t } from '@/i18n/translate';

/** "Gen 2" for V2; an unknown word as it came; empty when ARM sent none. */
export function generationName(generation: string | undefined): string {
  if (generation === 'V1' || generation === 'V2') return t(`resource.generation.${generation}`);
  return generation ?? '';
}
