/** Whether two texts are one name: spaces and capitals do not count. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
