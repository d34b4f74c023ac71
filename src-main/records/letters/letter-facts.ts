import type { Centre } from '#contract/centre';
import type { Trx } from '#database/connect';
import { notAfter } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { type LetterForm, ownFacts, ownLetterForms } from '#domain/letters/own-places';
import { type LetterFacts, type PlaceId, placeIds, placeOf } from '#domain/letters/places';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { describeAge, describeBirth } from '#domain/people/age';
import { maskNik } from '#domain/people/nik';
import { may, type Role } from '#domain/roles';
import { getComparison } from '../case.queries.ts';
import { findGas } from '../find-gas.ts';
import { contractFacts, contractOf } from './contract-facts.ts';
import { familyFacts } from './family-facts.ts';
import {
  getLetterHead,
  type LetterHead,
  latestAnswers,
  listContractAnswers,
} from './letter-facts.queries.ts';
import { type LetterWork, sayChoice, sayDay } from './letter-words.ts';
import { letterOwnFacts } from './own-facts.ts';
import { serviceFacts } from './service-facts.ts';

/** What a letter can say, what of the centre's own fields, and what its signatures need. */
export type GatheredLetter = { facts: LetterFacts; own: Record<string, string>; head: LetterHead };

/** Everything the places of a template stand for in one case, as far as whoever makes the letter may read it. */
export async function gatherLetter(trx: Trx, work: LetterWork): Promise<GatheredLetter> {
  const head = await getLetterHead(trx, work.caseId);
  const read = (form: Parameters<typeof latestAnswers>[2]) => latestAnswers(trx, work, form);
  const [person, stay] = [await read('client'), await read('caseFile')];
  const comparison = await getComparison(trx, work.caseId, work.today);
  const assessment = await read('assessment');
  const family = familyFacts(person);
  const contract = contractOf(await listContractAnswers(trx, work.caseId), work.answers);
  const facts: LetterFacts = {
    ...personFacts(head, person, work),
    ...family,
    ...centreFacts(work.centre),
    ...stayFacts(head, stay),
    ...(await letterOwnFacts(trx, work, {
      head,
      person,
      family,
      assessment,
      referral: await read('referral'),
    })),
    ...contractFacts(contract, await read('consent'), work.answers),
    ...serviceFacts({
      ...{ assessment, comparison, plan: await read('planning'), evaluation: await read('evaluation') },
      ...{ termination: await read('termination'), referral: await read('referral') },
      gas: await findGas(trx, work.caseId),
    }),
  };
  const { own } = work.centre;
  const answersOf: Partial<Record<LetterForm, Draft>> = {};
  for (const form of ownLetterForms(own)) answersOf[form] = form === 'contract' ? contract : await read(form);
  return { facts: withhold(facts, work.role), own: ownFacts(own, answersOf, work.role), head };
}

function personFacts(head: LetterHead, person: Draft, { role, centre, today }: LetterWork) {
  const isWhole = may(role, 'identity.unmask');
  const number = (text: string) => (isWhole || text === '' ? text : maskNik(text));
  const born =
    head.birthDate === null ? '' : describeBirth(head.birthDate, head.birthDateEstimated === 1, 'long');
  const address = asText(person.domicileAddress) || asText(person.idCardAddress);
  const region = asText((person.region as { name?: unknown } | undefined)?.name);
  return {
    'klien.nama': asText(person.fullName),
    'klien.alias': asText(person.alias),
    'klien.sebutan': centre.clientLabel,
    'klien.nik': number(asText(person.nik)),
    'klien.kk': number(asText(person.familyCardNumber)),
    'klien.akta': asText(person.birthCertificateNumber),
    'klien.tempat_tanggal_lahir': [asText(person.birthPlace), born].filter(Boolean).join(', '),
    'klien.umur': describeAge(head, notAfter(today, head.leftOn)),
    'klien.jenis_kelamin': sayChoice('client', 'sex', person.sex),
    'klien.agama': sayChoice('client', 'religion', person.religion),
    'klien.pendidikan': sayChoice('client', 'education', person.education),
    'klien.pekerjaan': asText(person.occupation),
    'klien.alamat': [address, region].filter(Boolean).join(', '),
    'klien.register': head.registerNumber,
  };
}

const centreFacts = (centre: Centre) => ({
  'lembaga.nama': centre.name,
  'lembaga.alamat': centre.address,
  'lembaga.kota': centre.town,
  'lembaga.kepala': centre.headName,
  'lembaga.jabatan_kepala': centre.headTitle,
});

const stayFacts = (head: LetterHead, stay: Draft) => ({
  'kasus.nomor': head.number,
  'kasus.tanggal_masuk': sayDay(head.admittedOn),
  'kasus.tanggal_penetapan': sayDay(head.acceptedOn),
  'kasus.rencana_selesai': sayDay(stay.plannedLeaveOn),
  'kasus.tanggal_keluar': sayDay(head.leftOn),
  'kasus.kategori': labelOf(ppksCategories, head.category),
  'kasus.alasan_masuk': asText(stay.caseReason),
  'kasus.perujuk': asText(stay.referrer),
  'kasus.pekerja_sosial': head.workerName ?? '',
});

/** Without what this role may not read: its place stays empty. */
function withhold(facts: LetterFacts, role: Role): LetterFacts {
  const kept = placeIds.map((id): [PlaceId, LetterFacts[PlaceId]] => {
    const { needs, rows } = placeOf(id);
    return [id, may(role, needs) ? facts[id] : rows === undefined ? '' : []];
  });
  return Object.fromEntries(kept) as LetterFacts;
}
