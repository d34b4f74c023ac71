/** The same properties; one that may be undefined is one that may be missing. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** What of these is known: a property that is undefined is left out, for a type that has it or does not. */
export function defined<T extends object>(properties: T): Defined<T> {
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) known[name] = value;
  return known as Defined<T>;
}
