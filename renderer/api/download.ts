/** Hands bytes to the browser as a download; in a browser this ends in its download folder. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser keeps what it is saving; the address would keep the bytes for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
