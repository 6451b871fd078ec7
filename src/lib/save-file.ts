/** Hands a text to the browser as a file to save. Nothing is sent anywhere. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
