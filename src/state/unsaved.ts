import { createStore } from '@/lib/store';

import type { DemoControl } from './demo-control';

// Typed and not saved: who would throw it away asks first. Navigation is guarded by the router's blocker; this guards what
// replaces the page without navigating, such as another persona.

let held = 0;
const question = createStore<((discard: boolean) => void) | undefined>(undefined);

export const unsaved = {
  /** Something typed is not saved; call the result when it is saved or gone. */
  hold(): () => void {
    held++;
    return () => {
      held--;
    };
  },
  /** Whether something typed is not saved. */
  isHeld: (): boolean => held > 0,
  /** True at once when nothing would be lost, else what the person answers. */
  mayDiscard(): Promise<boolean> {
    if (held === 0) return Promise.resolve(true);
    question.get()?.(false);
    return new Promise((resolve) =>
      question.set((discard) => {
        question.set(undefined);
        resolve(discard);
      }),
    );
  },
  /** The open question's answer; undefined while none is asked. */
  question,
};

/** The demo's control, asking before a switch of persona, scenario or estate drops what was typed. */
export function askingControl(control: DemoControl): DemoControl {
  const after =
    <A extends readonly unknown[]>(act: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      if (await unsaved.mayDiscard()) await act(...args);
    };
  return {
    ...control,
    setPersona: after(control.setPersona),
    viewAs: after(control.viewAs),
    setScenario: after(control.setScenario),
    reset: after(control.reset),
  };
}
