import { ageOn, isCivilDate } from '../civil-date.ts';
import { asText, type Draft } from '../fields/field.ts';
import { type FamilyRelation, familyRelations, relationFacts } from '../lists/family-relations.ts';
import { namelessWords } from '../lists/nameless-words.ts';
import { plainWords } from '../people/search-key.ts';
import type { FamilyFacts, FamilyPerson } from './family.ts';

/** A person with the row that tells of them; the person served has none. */
export type Member = FamilyPerson & { row: Draft };

export const clientId = 'client';

/** A name as it is looked for. */
export const nameKey = (name: string): string => plainWords(name).join(' ');

/** "Tidak diketahui" in the place of a name is none. */
export const isNameless = (name: string): boolean =>
  plainWords(name).every((word) => namelessWords.has(word));

const isRelation = (code: unknown): code is FamilyRelation =>
  typeof code === 'string' && Object.hasOwn(familyRelations, code);

/** The person served and every row of the family table that says something. */
export function listMembers({ client, rows, today }: FamilyFacts): Member[] {
  const used = new Map<string, number>();
  const { name, sex, birthDate, age } = client;
  const self: Member = {
    ...{ id: clientId, name, relation: 'client', sex, life: 'alive', birthDate, deathYear: null, age },
    ...{ livesTogether: false, isCaregiver: false, generation: 0, row: {} },
  };
  const members = (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const draft = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Draft) : {};
    return isRelation(draft.relation) || asText(draft.name) !== '' ? [memberOf(draft, today, used)] : [];
  });
  return [self, ...members];
}

function memberOf(row: Draft, today: string, used: Map<string, number>): Member {
  const relation = isRelation(row.relation) ? row.relation : 'other-relative';
  const name = isNameless(asText(row.name)) ? '' : asText(row.name).trim();
  const facts = relationFacts[relation];
  const life = row.lifeState === 'died' || row.lifeState === 'unknown' ? row.lifeState : 'alive';
  const born = asText(row.birthDate);
  const birthDate = isCivilDate(born) && born <= today ? born : null;
  return {
    ...{ id: idOf(relation, name, used), name, relation, life, birthDate },
    sex: row.sex === 'L' || row.sex === 'P' ? row.sex : facts.sex,
    deathYear: life === 'died' && typeof row.deathYear === 'number' ? row.deathYear : null,
    age: birthDate === null || life === 'died' ? null : ageOn(birthDate, today),
    livesTogether: row.livesTogether === true,
    isCaregiver: row.isCaregiver === true,
    generation: facts.generation ?? 0,
    row,
  };
}

/** How a genogram calls each of these rows. */
export function idsOfRows(rows: readonly Draft[]): string[] {
  const used = new Map<string, number>();
  return rows.map((row) => memberOf(row, '', used).id);
}

/** The same while relation and name stay; the second of two that are alike is told from the first. */
function idOf(relation: string, name: string, used: Map<string, number>): string {
  const id = `${relation}:${nameKey(name)}`.slice(0, 150);
  const times = (used.get(id) ?? 0) + 1;
  used.set(id, times);
  return times === 1 ? id : `${id}:${times}`;
}

/** Somebody whom a row names and who has no row, or of whom nothing is known but that they were there. */
export function unlisted(id: string, name: string, sex: 'L' | 'P' | null, generation: number): Member {
  return {
    ...{ id, name: isNameless(name) ? '' : name, relation: 'named', sex, generation, row: {} },
    ...{
      life: name === '' || isNameless(name) ? 'unknown' : null,
      birthDate: null,
      deathYear: null,
      age: null,
    },
    ...{ livesTogether: false, isCaregiver: false },
  };
}

/** Finds whom a text names: by their name, else by a relation that only one has. */
export function finderOf(members: readonly Member[], alias: string): (text: string) => Member[] {
  const byName = Map.groupBy(members, ({ name }) => nameKey(name));
  const byRelation = Map.groupBy(members, ({ relation }) =>
    relation === 'client' || relation === 'named' ? '' : nameKey(familyRelations[relation]),
  );
  const self = members.filter(({ relation }) => relation === 'client');
  const others = new Set(['penerima manfaat', 'klien', nameKey(alias)].filter(Boolean));
  return (text) => {
    const key = nameKey(text);
    if (key === '') return [];
    return byName.get(key) ?? byRelation.get(key) ?? (others.has(key) ? self : []);
  };
}
