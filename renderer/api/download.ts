/** Results as a file. */
export type ExportFormat = 'csv' | 'xlsx' | 'pdf' | 'html' | 'json';

/** Hands bytes to the browser as a download; in a browser this ends in its download folder. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser keeps what it is saving; the address would keep the bytes for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The file name that the station proposes, else `fallback`; never a path. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  const name = extended === undefined ? plain : decodeURIComponent(extended);
  return name?.replace(/[/\\]/g, '-').trim() || fallback;
}
