import { ageOn, isCivilDate } from '#domain/civil-date';
import type { Answers } from '#domain/form';
import type { consent } from '#domain/forms/consent';
import type { Effect } from './effect.ts';

/** From this age on a person consents for themselves (UU 35/2014 Pasal 1: anak is who is not yet 18). */
const ageOfConsent = 18;

/** Refuses a child's own consent: it is for a parent or guardian to give (UU 27/2022 Pasal 25). */
export const consentEffect: Effect = {
  async check(trx, { clientId, answers }) {
    const { state, relation, givenOn = '' } = answers as Answers<typeof consent>;
    if (state !== 'given' || relation !== 'self' || !isCivilDate(givenOn)) return [];
    const { birthDate } = await trx
      .selectFrom('client')
      .where('id', '=', clientId)
      .select('birthDate')
      .executeTakeFirstOrThrow();
    if (birthDate === null || birthDate > givenOn) return [];
    const age = ageOn(birthDate, givenOn);
    if (age >= ageOfConsent) return [];
    return [
      {
        path: 'relation',
        label: 'Hubungan dengan penerima manfaat',
        sentence: `Hubungan dengan penerima manfaat: ia berumur ${age} tahun, dan persetujuan anak diberikan orang tua atau wali (Pasal 25). Bila belum ada, pilih dasar lain dengan persetujuan menyusul.`,
      },
    ];
  },
};
