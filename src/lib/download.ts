/** Hands a text to the person as a file. Nothing leaves the page: the file is made of a blob of it. */
export const downloadText = (fileName: string, mimeType: string, text: string): void =>
  downloadBlob(fileName, new Blob([text], { type: `${mimeType};charset=utf-8` }));

/** Hands what the page has made to the person as a file. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click has started the download by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url));
}
