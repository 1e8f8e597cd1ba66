/** Headers under which browsers save a file and never show it; the plain name is for those that do not know the other. */
export function attachment(fileName: string): Readonly<Record<string, string>> {
  const plain = fileName.normalize('NFD').replaceAll(/[^\w.-]+/g, '');
  const full = encodeURIComponent(fileName).replaceAll(/['()*]/g, percent);
  return { 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${full}` };
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
