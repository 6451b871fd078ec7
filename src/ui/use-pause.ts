import { useRef, useState } from 'react';

/** Long enough that typing on asks once, for what was typed last. */
const PAUSE_MS = 180;

/** A value that follows what is typed after a pause; an empty text counts at once. */
export function usePause(): readonly [string, (next: string) => void] {
  const [value, setValue] = useState('');
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  return [
    value,
    (next) => {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => setValue(next), next === '' ? 0 : PAUSE_MS);
    },
  ];
}
