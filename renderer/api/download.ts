/** Results as a file. */
export type ExportFormat = 'csv' | 'xlsx' | 'pdf' | 'html' | 'json';

/** Downloads bytes as a file, into the download folder of the browser. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // Without this the page would keep the bytes for as long as it is open. The browser has its own copy.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The file name in a `Content-Disposition` header, never a path; `fallback` where there is none. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  const name = extended === undefined ? plain : decodeURIComponent(extended);
  return name?.replace(/[/\\]/g, '-').trim() || fallback;
}
