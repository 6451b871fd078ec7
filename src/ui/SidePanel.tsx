import type { DialogProps } from './Dialog';
import { Dialog } from './Dialog';

/** A dialog at the right edge for details and editing, beside what it belongs to: 480 wide, the whole screen on a phone. */
export function SidePanel(props: Omit<DialogProps, 'shape' | 'width'>) {
  return <Dialog {...props} shape="panel" />;
}
