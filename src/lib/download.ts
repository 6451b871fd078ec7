/** Hands a text to the person as a file. Nothing leaves the page: the file is made of a blob of it. */
export function downloadText(fileName: string, mimeType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click has started the download by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url));
}
