/**
 * The recorded bytes of a link without what they say: time, direction and the shape of each message. Tags stand in these bytes in many ways, so that
 * no part of them leaves the computer: a letter of a text is `a`, a digit `9`; of other bytes the first one, which marks the kind of message,
 * and their number. Lines that are no record are left out.
 */
export function wireShape(recorded: string): string {
  const lines = recorded.split('\n').flatMap((line) => {
    const [, head, content] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z [<>]) (.*)$/.exec(line) ?? [];
    return head === undefined || content === undefined
      ? []
      : [`${head} ${content.startsWith('"') ? textShape(content) : bytesShape(content)}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function textShape(text: string): string {
  // Escapes of line ends stay: they are the shape.
  return text.replaceAll(/\\[rnt]|[A-Za-z]|\d|[^\x20-\x7e]/g, (part) => {
    if (part.startsWith('\\')) return part;
    return /\d/.test(part) ? '9' : 'a';
  });
}

function bytesShape(hex: string): string {
  const bytes = hex.split(' ').filter((byte) => /^[0-9A-F]{2}$/.test(byte));
  const [first] = bytes;
  return first === undefined ? '(no bytes)' : `${first} … (${bytes.length} bytes)`;
}
