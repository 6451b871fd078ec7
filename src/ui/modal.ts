// The browser's own <dialog> does the hard part of a modal: top layer, focus kept inside, page inert, focus given back.

/**
 * Ref callback that opens a dialog as modal when it mounts and closes it before it leaves the page.
 * Closing first matters: only `close()` gives the focus back to the control that opened it.
 */
export function openAsModal(dialog: HTMLDialogElement | null) {
  if (!dialog) return;
  if (!dialog.open) dialog.showModal();
  return () => dialog.close();
}
