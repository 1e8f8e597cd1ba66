/** Downloads bytes as a file, into the download folder of the browser. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // Without this the page would keep the bytes for as long as it is open. The browser has its own copy.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
