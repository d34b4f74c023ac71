import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { familyRelations } from '#domain/lists/family-relations';
import { findGuardian } from '#domain/people/guardian';

const states: Readonly<Record<string, string>> = { died: 'meninggal', unknown: 'tidak diketahui' };

/** The family of a person, and whoever of it answers for them. */
export function familyFacts(person: Draft) {
  const rows = (Array.isArray(person.family) ? person.family : []) as Draft[];
  const guardian = findGuardian(person.family) ?? {};
  const relation = (row: Draft) => (row.relation === undefined ? '' : labelOf(familyRelations, row.relation));
  return {
    'keluarga.anggota': rows.map((row) => ({
      nama: asText(row.name),
      hubungan: relation(row),
      keadaan: states[asText(row.lifeState)] ?? '',
      pekerjaan: asText(row.occupation),
      telepon: asText(row.phone),
    })),
    'keluarga.keterangan': asText(person.familyNote),
    'wali.nama': asText(guardian.name),
    'wali.hubungan': relation(guardian),
    'wali.pekerjaan': asText(guardian.occupation),
    'wali.telepon': asText(guardian.phone),
  };
}
export type FamilyFacts = ReturnType<typeof familyFacts>;
