import { describeMonthFileTrouble } from '#domain/months/month-file-troubles';
import { keyDigits, readFingerprint } from '#domain/safety/audit-troubles';
import { readMonthFile } from '#platform/month-file';
import { findRegency, searchRegions } from '#platform/regions';
import { fingerprintOf } from '#platform/signed-line';
import { Refusal } from '../refusal.ts';
import { type EnrolledCentre, findHoldingKey, findKey, putCentre, putKey } from './enrol.queries.ts';
import { readWhole } from './judge-file.ts';
import type { Collection } from './open-collection.ts';

type Wanted = {
  /** A month's file of the centre: its name and its key are read from it. */
  file: string;
  /** As it was typed from the sheet of the centre. */
  fingerprint: string;
  /** The code of its kabupaten or kota; by the town in the file where it is not said. */
  district: string | undefined;
  /** The fingerprint under which the centre was known until now, when it began a new vault. */
  continues: string | undefined;
};

/** What came of it: the centre as it is known now, and whether it was known before. */
export type Enrolled = EnrolledCentre & { fingerprint: string; was: 'new' | 'known' | 'continued' };

/**
 * Enrols the centre that signed a file, once somebody typed the fingerprint that stands on its sheet. Throws a Refusal
 * when the two differ, for a file that is none, and for a district that is not known.
 */
export async function enrol({ db }: Collection, wanted: Wanted): Promise<Enrolled> {
  const figures = readMonthFile((await readWhole(wanted.file)).text);
  if (typeof figures === 'string') throw new Refusal(`${wanted.file}: ${describeMonthFileTrouble(figures)}`);
  const { centre, key } = figures;
  const fingerprint = fingerprintOf(key);
  refuseAnother(wanted.fingerprint, fingerprint);
  const place = districtOf(wanted.district, centre.town);
  return await db.transaction().execute(async (trx) => {
    const known = await findKey(trx, fingerprint);
    const past = wanted.continues === undefined ? undefined : await findKey(trx, asPrinted(wanted.continues));
    if (wanted.continues !== undefined && past === undefined)
      throw new Refusal('Sidik lama pada --continues tidak terdaftar. Periksa ketikannya.');
    const centreId = known?.centreId ?? past?.centreId ?? centre.id;
    if (known === undefined && past === undefined) await refuseTaken(trx, centre.id);
    const { name, kind, town } = centre;
    const enrolled = { centreId, name, kind, town, ...place };
    await putCentre(trx, enrolled);
    await putKey(trx, { centreId, fingerprint, publicHalf: key });
    const was = known !== undefined ? 'known' : past !== undefined ? 'continued' : 'new';
    return { ...enrolled, fingerprint, was };
  });
}

/** A file may say that it is of any centre: another key takes the place of one only where somebody says so. */
async function refuseTaken(db: Collection['db'], centreId: string): Promise<void> {
  const taken = await findHoldingKey(db, centreId);
  if (taken === undefined) return;
  throw new Refusal(
    `Berkas ini menyebut lembaga yang sudah terdaftar sebagai ${taken.name} dengan sidik ${taken.fingerprint}. Bila lembaga itu memang berganti kunci, ulangi dengan --continues dan sidik lamanya.`,
  );
}

const asPrinted = (typed: string) =>
  (readFingerprint(typed, keyDigits) ?? '').toUpperCase().match(/.{4}/g)?.join(' ') ?? '';

function refuseAnother(typed: string, fingerprint: string): void {
  const read = asPrinted(typed);
  if (read === '')
    throw new Refusal(
      `Opsi --fingerprint harus ${keyDigits} angka atau huruf A sampai F, seperti di lembar sidik.`,
      2,
    );
  if (read !== fingerprint)
    throw new Refusal(
      `Sidik yang diketik bukan sidik berkas ini. Berkas itu ditandatangani dengan ${fingerprint}. Lembaga ini tidak didaftarkan: periksa ketikannya, lalu hubungi lembaga.`,
    );
}

/** The regency or city of a code, or else the only one of this name. */
function districtOf(
  code: string | undefined,
  town: string,
): Pick<EnrolledCentre, 'districtCode' | 'district' | 'province'> {
  const found = searchRegions(town, 'regency');
  if (code === undefined) {
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0) return asDistrict(only);
    const named = found.map((one) => `  ${one.code}  ${one.name}`);
    throw new Refusal(
      [`Kabupaten atau kota "${town}" tidak pasti. Sebutkan kodenya pada --district.`, ...named].join('\n'),
    );
  }
  const known = findRegency(code);
  if (known === undefined) throw new Refusal(`Kode ${code} bukan kode kabupaten atau kota.`, 2);
  return asDistrict(known);
}

/** "Kabupaten Sleman, Daerah Istimewa Yogyakarta" in its two parts. */
function asDistrict({ code, name }: { code: string; name: string }) {
  const [district = '', province = ''] = name.split(', ');
  return { districtCode: code, district, province };
}
