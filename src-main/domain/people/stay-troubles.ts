import { formatCivilDate, isCivilDate } from '../civil-date.ts';

/**
 * A stay as it was read from the files, with nothing of it checked yet. Sentences name the case by `caseId`:
 * give the case number.
 */
type UncheckedStay = {
  caseId: string;
  personId?: string;
  category?: string;
  sex?: string;
  admittedOn?: string;
  leftOn?: string;
  reason?: string;
};

/** Why a case cannot be counted, as an Indonesian sentence. */
type StayTrouble = { caseId: string; trouble: string };

/**
 * Everything that keeps these stays from being counted in a month, in their order, so that an export can
 * refuse and name the cases. Empty means that `recapMonth` will not throw and that nobody is counted twice.
 * Stays of one `personId` may touch, but not overlap.
 */
export function checkStays(stays: readonly UncheckedStay[]): StayTrouble[] {
  const overlaps = overlapsOf(stays);
  return stays.flatMap((stay) =>
    [...ownTroubles(stay), ...(overlaps.get(stay) ?? [])].map((trouble) => ({
      caseId: stay.caseId,
      trouble,
    })),
  );
}

function ownTroubles({ category, sex, admittedOn, leftOn, reason }: UncheckedStay): string[] {
  const troubles: string[] = [];
  if (!category) troubles.push('Kategori PPKS belum diisi.');
  if (sex !== 'L' && sex !== 'P') troubles.push('Jenis kelamin belum diisi.');
  if (admittedOn === undefined) troubles.push('Tanggal masuk belum diisi.');
  else if (!isCivilDate(admittedOn)) troubles.push(`Tanggal masuk ${admittedOn} tidak ada di kalender.`);
  if (leftOn === undefined) return troubles;
  if (!isCivilDate(leftOn)) troubles.push(`Tanggal keluar ${leftOn} tidak ada di kalender.`);
  else if (admittedOn !== undefined && isCivilDate(admittedOn) && leftOn < admittedOn) {
    troubles.push(
      `Tanggal keluar ${written(leftOn)} lebih awal daripada tanggal masuk ${written(admittedOn)}.`,
    );
  }
  if (!reason) troubles.push('Alasan keluar belum diisi.');
  return troubles;
}

type DatedStay = UncheckedStay & { admittedOn: string };

function overlapsOf(stays: readonly UncheckedStay[]): Map<UncheckedStay, string[]> {
  const troubles = new Map<UncheckedStay, string[]>();
  for (const ofPerson of Map.groupBy(stays.filter(isDated), (stay) => stay.personId).values()) {
    const inOrder = ofPerson.toSorted((a, b) => (a.admittedOn < b.admittedOn ? -1 : 1));
    let longest: DatedStay | undefined;
    for (const stay of inOrder) {
      if (longest && (longest.leftOn === undefined || stay.admittedOn < longest.leftOn)) {
        troubles.set(stay, [
          `Masuk ${written(stay.admittedOn)} ketika kasus ${longest.caseId} dari orang yang sama belum berakhir.`,
        ]);
      }
      if (!longest || endOf(stay) > endOf(longest)) longest = stay;
    }
  }
  return troubles;
}

function isDated(stay: UncheckedStay): stay is DatedStay {
  return (
    stay.personId !== undefined &&
    stay.admittedOn !== undefined &&
    isCivilDate(stay.admittedOn) &&
    (stay.leftOn === undefined || isCivilDate(stay.leftOn))
  );
}

function endOf(stay: UncheckedStay): string {
  return stay.leftOn ?? '9999-12-31';
}

function written(date: string): string {
  return formatCivilDate(date, 'short');
}
