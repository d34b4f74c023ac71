import type { Trx } from '#database/connect';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import { progressAspects } from '#domain/forms/letter';
import { letterKindOf } from '#domain/letters/letter-kinds';
import type { FamilyFacts } from './family-facts.ts';
import { type LetterHead, listNotesBetween } from './letter-facts.queries.ts';
import { type LetterWork, sayDay } from './letter-words.ts';
import { conditionOf } from './service-facts.ts';

type Known = { head: LetterHead; person: Draft; family: FamilyFacts; assessment: Draft; referral: Draft };

/** What was typed for this letter alone, and what stands in for what was not. */
export async function letterOwnFacts(trx: Trx, work: LetterWork, known: Known) {
  const { answers, caseId } = work;
  const [from, until] = [asText(answers.fromOn), asText(answers.untilOn)];
  const notes = from === '' || until === '' ? [] : await listNotesBetween(trx, caseId, from, until);
  return {
    'surat.nomor': asText(answers.number),
    'surat.hari': weekday(asText(answers.issuedOn)),
    'surat.tanggal': sayDay(answers.issuedOn),
    'surat.dasar': asText(answers.basis),
    'surat.keperluan': asText(answers.purpose),
    'surat.hari_acara': isCivilDate(asText(answers.meetOn))
      ? formatCivilDate(asText(answers.meetOn), 'weekday')
      : '',
    'surat.pukul': asText(answers.meetAt).replace(':', '.'),
    'surat.tempat': asText(answers.meetPlace),
    'surat.bawaan': asText(answers.bring),
    'surat.dari': sayDay(from),
    'surat.sampai': sayDay(until),
    'surat.keadaan': asText(answers.condition),
    'surat.barang': asText(answers.belongings),
    'surat.rekomendasi': asText(answers.recommendation),
    'surat.aspek': aspectsOf(answers, known.assessment),
    'layanan.catatan': notes.map(({ on, summary }) => ({ tanggal: sayDay(on), isi: summary })),
    ...partyFacts(work, known),
  };
}

const weekday = (day: string): string =>
  isCivilDate(day) ? (formatCivilDate(day, 'weekday').split(',')[0] ?? '') : '';

type Aspect = { problem?: unknown; intervention?: unknown; achieved?: unknown; missing?: unknown };

function aspectsOf({ aspects }: Draft, assessment: Draft) {
  const told = (aspects ?? {}) as Record<string, Aspect | undefined>;
  return Object.entries(progressAspects).map(([code, aspek]) => ({
    aspek,
    masalah: asText(told[code]?.problem) || conditionOf(assessment, code),
    intervensi: asText(told[code]?.intervention),
    tercapai: asText(told[code]?.achieved),
    belum: asText(told[code]?.missing),
  }));
}

/** The other party as it was typed; unnamed, whoever answers for the person, and at last the person. */
function partyFacts({ kind, answers }: LetterWork, { person, family, referral }: Known) {
  const typed = {
    'pihak.nama': asText(answers.partyName),
    'pihak.jabatan': asText(answers.partyPosition),
    'pihak.instansi': asText(answers.partyAgency) || asText(referral.institution),
    'pihak.nomor': asText(answers.partyNumber),
    'pihak.alamat': asText(answers.partyAddress),
    'pihak.telepon': asText(answers.partyPhone),
  };
  if (typed['pihak.nama'] !== '' || letterKindOf(kind).isOfStranger) return typed;
  const hasGuardian = family['wali.nama'] !== '';
  return {
    ...typed,
    'pihak.nama': hasGuardian ? family['wali.nama'] : asText(person.fullName),
    'pihak.jabatan': typed['pihak.jabatan'] || (hasGuardian ? family['wali.hubungan'] : 'yang bersangkutan'),
    'pihak.telepon': typed['pihak.telepon'] || (hasGuardian ? family['wali.telepon'] : asText(person.phone)),
  };
}
