/**
 * Cuts a text into the JSON objects in it, and what is between them: devices write messages and line ends from several threads, or no line ends. Returns the text
 * itself where it holds no whole object.
 */
export function jsonObjects(text: string): readonly string[] {
  const pieces: string[] = [];
  let [depth, from, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isText = false;
    } else if (letter === '"' && depth > 0) isText = true;
    else if (letter === '{') {
      if (depth === 0 && at > from) pieces.push(text.slice(from, at));
      if (depth === 0) from = at;
      depth += 1;
    } else if (letter === '}' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      pieces.push(text.slice(from, at + 1));
      from = at + 1;
    }
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces.filter((piece) => piece.trim() !== '');
}
