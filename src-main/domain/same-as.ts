/**
 * Whether two values made of JSON say the same: lists item by item, objects name by name in whatever order. A name
 * that is missing and one that is undefined are alike.
 */
export function sameAs(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) return areSameLists(a, b);
  if (!isObject(a) || !isObject(b)) return false;
  return Object.keys({ ...a, ...b }).every((name) => sameAs(a[name], b[name]));
}

function areSameLists(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, at) => sameAs(item, b[at]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
