/** Whether two values of plain data are equal, whatever the order of their members; a missing member equals one that is undefined. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  return hasSameMembers(one, other) && hasNoMore(one, other);
}

type Members = Readonly<Record<string, unknown>>;

function hasSameMembers(one: Members, other: Members): boolean {
  for (const key of Object.keys(one)) if (!sameValue(one[key], other[key])) return false;
  return true;
}

function hasNoMore(one: Members, other: Members): boolean {
  for (const key of Object.keys(other)) if (other[key] !== undefined && !Object.hasOwn(one, key)) return false;
  return true;
}

function isPlain(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
