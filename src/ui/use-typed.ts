import { startTransition, useOptimistic } from 'react';

/**
 * A field's text while one types. With `late`, the letters are drawn at once and what follows from them (rules, notices, a map) a
 * moment later, in steps that the next key interrupts; without, all at once.
 * @returns what the field shows, and what to call with the text as typed
 */
export function useTyped(
  value: string,
  onChange: (value: string) => void,
  late: boolean,
): readonly [shown: string, type: (text: string) => void] {
  const [shown, show] = useOptimistic(value);
  if (!late) return [value, onChange];
  return [
    shown,
    (text) =>
      startTransition(() => {
        show(text);
        onChange(text);
      }),
  ];
}
