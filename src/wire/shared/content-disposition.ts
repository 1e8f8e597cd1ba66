/**
 * The header `Content-Disposition` (RFC 6266) under which a browser saves a file instead of showing it. The plain name is for programs
 * that do not know the extended one (RFC 8187).
 */
export function attachmentDisposition(fileName: string): string {
  const plain = fileName.normalize('NFD').replaceAll(/[^\w.-]+/g, '');
  const extended = encodeURIComponent(fileName).replaceAll(/['()*]/g, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}

/**
 * The file name that a `Content-Disposition` proposes: never a path, and no character that a file system refuses. Returns `fallback`
 * where the header is missing or proposes no name.
 */
export function proposedFileName(disposition: string | null, fallback: string): string {
  const header = disposition ?? '';
  const extended = /filename\*=UTF-8''([^;\s]+)/i.exec(header)?.[1];
  const plain = /filename="([^"]+)"/i.exec(header)?.[1] ?? /filename=([^";\s]+)/i.exec(header)?.[1];
  const name = (decoded(extended) ?? plain ?? '')
    .replace(/[/\\:*?"<>|\p{Cc}]/gu, '-')
    .replace(/^\.+/, '')
    .trim();
  return name === '' ? fallback : name;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Null for a text that is not percent-encoded UTF-8. */
function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
