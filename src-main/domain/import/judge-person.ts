import { defined } from '../defined.ts';
import type { Draft } from '../fields/field.ts';
import type { Region } from '../fields/identity.ts';
import { readNik } from '../people/nik.ts';
import { askPlace, toldPlace } from './ask-place.ts';
import { plain, textOf } from './cell.ts';
import { splitPlace } from './read-day.ts';
import { readPhone, readRtRw, readWrittenNumber } from './read-written-number.ts';
import type { ImportFacts, PlacePart, RowReader } from './row-reader.ts';

/** The identity that a row tells, as answers of its form; what the row does not say is left open, never invented. */
export function readClient(row: RowReader, facts: ImportFacts): Draft {
  const nik = row.nik('nik');
  const birth = readBirth(row, facts);
  const sex = row.choice('sex') ?? sexByNik(row, nik);
  return defined({
    fullName: row.line('fullName'),
    alias: row.line('alias'),
    sex,
    ...birth,
    religion: row.choice('religion'),
    education: row.choice('education'),
    maritalStatus: row.choice('maritalStatus'),
    occupation: row.line('occupation'),
    nik,
    nikAbsenceReason: nik === undefined ? 'unknown' : undefined,
    familyCardNumber: row.familyCard('familyCardNumber'),
    birthCertificateNumber: readWrittenNumber(row, 'birthCertificateNumber'),
    idCardAddress: row.line('idCardAddress'),
    ...readAddress(row, facts),
    phone: readPhone(row, 'phone'),
    residence: row.choice('residence'),
    family: readFamily(row),
  });
}

/** A NIK says the sex of whoever bears it; taken only where the row itself does not. */
function sexByNik(row: RowReader, nik: string | undefined): 'L' | 'P' | undefined {
  if (row.has('sex') || nik === undefined) return undefined;
  const { sex } = readNik(nik);
  if (sex !== undefined) row.remark('sex', 'Jenis kelamin tidak tertulis; diambil dari NIK.');
  return sex;
}

function readBirth(row: RowReader, facts: ImportFacts): Draft {
  const together = textOf(row.cell('placeAndDay'));
  const [place, rest] = splitPlace(together) ?? [undefined, together];
  const birthPlace = row.line('birthPlace') ?? (place || undefined);
  const field = row.has('birthDate') ? 'birthDate' : 'placeAndDay';
  const read = row.rawDay(field, field === 'birthDate' ? row.cell('birthDate') : rest);
  if (read !== undefined && 'day' in read) {
    if (read.says !== undefined) row.remark(field, read.says);
    return { birthPlace, birthDate: read.day };
  }
  if (read !== undefined && 'year' in read) {
    row.remark(field, `Hanya tahun lahir ${read.year} yang tertulis; umurnya diperkirakan dari tahun itu.`);
    const ageEstimate = Number(facts.today.slice(0, 4)) - read.year;
    return { birthPlace, ageEstimate, ageEstimatedOn: facts.today };
  }
  if (read !== undefined) row.trouble(field, read.trouble);
  return { birthPlace, ...readAge(row, facts) };
}

function readAge(row: RowReader, { today }: ImportFacts): Draft {
  const text = textOf(row.cell('age'));
  const months = /(\d+)\s*bln|(\d+)\s*bulan/i.exec(text);
  const years = /^\s*(\d{1,3})/.exec(text)?.[1];
  const unknown = { birthUnknownReason: 'Tidak tertulis dalam berkas lama.' };
  if (!row.has('age')) return unknown;
  if (years === undefined) {
    row.trouble('age', `Umur "${text}" tidak terbaca.`);
    return unknown;
  }
  const isMonths = months !== null && !/t(a)?h(u)?n/i.test(text);
  const on = row.day('ageOn') ?? row.day('admittedOn') ?? today;
  row.remark(
    'age',
    'Tanggal lahir tidak tertulis; umur dalam berkas dicatat sebagai perkiraan pada tanggal masuk.',
  );
  return { ageEstimate: isMonths ? Math.floor(Number(years) / 12) : Number(years), ageEstimatedOn: on };
}

function readAddress(row: RowReader, facts: ImportFacts): Draft {
  const { region, rest } = readRegion(row, facts);
  const domicile = [row.line('domicileAddress'), ...rest].filter(Boolean).join(', ') || undefined;
  return {
    domicileAddress: domicile?.slice(0, 500),
    region,
    ...readRtRw(row, (field, text) => facts.values[field]?.[plain(text)]),
  };
}

/** The official place of the address columns, and what of them it does not hold. */
function readRegion(row: RowReader, facts: ImportFacts): { region: Region | undefined; rest: string[] } {
  const written = defined(Object.fromEntries(placeParts.map((part) => [part, row.line(part)])));
  const codes = defined(
    Object.fromEntries(placeParts.map((part) => [part, toldPlace(part, written[part], facts)])),
  );
  const known = placeParts.filter((part) => written[part] !== undefined && codes[part] !== '');
  const parts = Object.fromEntries(known.map((part) => [part, written[part]]));
  const { region, choices, asked, lost } = facts.findPlace({ ...parts, codes });
  if (asked !== undefined && choices.length > 0) {
    askPlace(row, asked, written[asked] ?? '', choices);
    return { region: undefined, rest: [] };
  }
  const left = placeParts.filter((part) => codes[part] === '' || lost.includes(part));
  const rest = left.flatMap((part) => written[part] ?? []);
  const [first] = left;
  if (first !== undefined)
    row.remark(
      first,
      `Wilayah "${rest.join(', ')}" tidak ada dalam daftar resmi${region === undefined ? '' : ` di ${region.name}`}; dicatat dalam alamat domisili.`,
    );
  return { region, rest };
}

const placeParts: readonly PlacePart[] = ['village', 'district', 'regency', 'province'];

/** Father, mother and guardian, as old lists have them in columns of the person's own row. */
function readFamily(row: RowReader): Draft[] | undefined {
  const parent = (relation: string, who: string) => ({
    name: row.line(`${who}Name`),
    relation,
    nik: row.nik(`${who}Nik`),
    occupation: row.line(`${who}Occupation`),
    phone: readPhone(row, `${who}Phone`),
  });
  const father = parent('father', 'father');
  const mother = parent('mother', 'mother');
  const guardian = { ...parent('guardian', 'guardian'), isCaregiver: true };
  const isSame = (one: { name: string | undefined }) => plain(one.name ?? '') === plain(guardian.name ?? '');
  const others = [father, mother];
  // A guardian who is the father or mother is one person, and their caregiver.
  const merged = guardian.name === undefined ? undefined : others.find(isSame);
  if (merged !== undefined) Object.assign(merged, defined({ isCaregiver: true, phone: guardian.phone }));
  const members = [...others, ...(merged === undefined ? [guardian] : [])].filter(
    ({ name, phone }) => name !== undefined || phone !== undefined,
  );
  return members.length === 0 ? undefined : members.map((member) => defined(member));
}
