import { z } from 'zod';
import { familyRelations } from '../lists/family-relations.ts';
import { tieKinds, unionStates } from '../lists/family-ties.ts';

const codesOf = <C extends string>(options: Record<C, string>) => Object.keys(options) as [C, ...C[]];

/** Somebody in a genogram: the person served, a row of the family table, or whom a row names as parent or partner. */
export const FamilyPerson = z.strictObject({
  /** Stays while relation and name stay: by it a place is kept that somebody moved them to. */
  id: z.string(),
  /** Empty where it is not known. */
  name: z.string(),
  relation: z.enum(['client', 'named', ...codesOf(familyRelations)]),
  sex: z.enum(['L', 'P']).nullable(),
  life: z.enum(['alive', 'died', 'unknown']).nullable(),
  birthDate: z.string().nullable(),
  deathYear: z.number().nullable(),
  /** Age in years, of the person served also a guessed one; null where it is not known. */
  age: z.number().nullable(),
  livesTogether: z.boolean(),
  isCaregiver: z.boolean(),
  /** Generations after that of the person served: parents -1, children 1. */
  generation: z.int(),
});
export type FamilyPerson = z.infer<typeof FamilyPerson>;

/** Parents with their children: two partners, one, or none where only the children are known to be siblings. */
export const FamilyUnion = z.strictObject({
  id: z.string(),
  partners: z.array(z.string()),
  /** The oldest first. */
  children: z.array(z.string()),
  state: z.enum(codesOf(unionStates)).nullable(),
  /** The couple of whom one is a child of this one, and it is not said which. */
  above: z.string().nullable(),
});
export type FamilyUnion = z.infer<typeof FamilyUnion>;

export const FamilyTie = z.strictObject({
  one: z.string(),
  other: z.string(),
  kind: z.enum(codesOf(tieKinds)),
});
export type FamilyTie = z.infer<typeof FamilyTie>;

/** A family as a genogram draws it. */
export const Family = z.strictObject({
  people: z.array(FamilyPerson),
  unions: z.array(FamilyUnion),
  twins: z.array(z.array(z.string())),
  ties: z.array(FamilyTie),
  /** What cannot be true or is not clear, a sentence each. Nothing of the rows is lost by it. */
  troubles: z.array(z.string()),
});
export type Family = z.infer<typeof Family>;

/** The rows a family is read from, and the day on which ages are told. */
export type FamilyFacts = {
  client: {
    name: string;
    alias: string;
    sex: 'L' | 'P' | null;
    birthDate: string | null;
    /** In years on `today`; null where nobody knows. */
    age: number | null;
  };
  rows: unknown;
  ties: unknown;
  today: string;
  /** What the person served is called within a sentence: "penerima manfaat". */
  clientLabel: string;
};

/** How somebody is called in a sentence: "Siti (ibu)", or by their relation alone. */
export function callPerson({ name, relation }: FamilyPerson, clientLabel: string): string {
  const role =
    relation === 'client' ? clientLabel : relation === 'named' ? '' : familyRelations[relation].toLowerCase();
  if (name === '')
    return role === '' ? 'seseorang yang tidak diketahui' : `${role} yang namanya tidak diketahui`;
  return role === '' ? name : `${name} (${role})`;
}
