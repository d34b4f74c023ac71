import { ownBackupFolder } from '#vault/backup/backup-names';
import { listOurs } from '#vault/backup/take-backup';
import { sourceOf } from '../backup/support.ts';
import {
  accept,
  anAdmission,
  carryToPlan,
  complete,
  register,
  roundWith,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import type { TestCentre } from '../support/test-centre.ts';

/** Words that stand only in what was written about the erased; none of them occurs by chance. */
export const canaries = {
  name: 'Kenari Tujuhbelas',
  family: 'Merpati Delapanbelas',
  narrative: 'burung kenari menyanyi di loteng nomor 48213',
  draft: 'kalimat kenari yang belum selesai',
  question: 'Bolehkah kenari pulang bulan depan?',
  reason: 'Permintaan keluarga kenari lewat surat',
};

/** The first act, by whoever is in. */
export const proposal = {
  ground: 'request',
  groundOn: '2026-11-20',
  reason: canaries.reason,
} as const;

/** Somebody whose stay ended, with something in every table. Not ABH, so nothing holds their data. */
export async function registerLeaver(centre: TestCentre, name: string = canaries.name) {
  const { client } = centre;
  const person = someone(name, {
    birthDate: '1960-05-05',
    family: [{ name: canaries.family, relation: 'child', isCaregiver: true }],
  });
  const registered = await register(client, person, anAdmission({ category: 'PMKS-08' }));
  const { caseId } = registered;
  await accept(client, caseId);
  await carryToPlan(client, caseId, 2);
  await complete(client, caseId, 'note', {
    happenedOn: '2026-10-05',
    contactKind: 'client',
    summary: canaries.narrative,
  });
  await complete(client, caseId, 'evaluation', roundWith({ 1: 'achieved', 2: 'partly' }));
  await complete(client, caseId, 'termination', terminationAnswers());
  await complete(
    client,
    caseId,
    'client',
    { ...person, occupation: canaries.narrative },
    { version: 1, reason: canaries.narrative },
  );
  const picture = 'data:image/png;base64,iVBORw0KGgo=';
  await client.client.setPhoto({ caseId, photo: { picture, thumbnail: picture } });
  await client.form.referral.saveDraft({ caseId, answers: { reason: canaries.draft }, revision: 0 });
  await client.preference.put({
    key: 'packet.questions',
    value: { [caseId]: { question: canaries.question }, kept: { question: 'tetap' } },
  });
  return registered;
}

/** Proposes, prints the berita acara, waits, and carries out; a single Kepala types the number. */
export async function erase(
  centre: TestCentre,
  { caseId, registerNumber }: { caseId: string; registerNumber: string },
) {
  const { client } = centre;
  await client.erasure.propose({ caseId, ...proposal });
  const [waiting] = (await client.erasure.list()).waiting;
  const erasureId = waiting?.erasureId ?? '';
  await client.erasure.record({ erasureId, purpose: 'print' });
  centre.time.pass(8 * 86_400_000);
  await centre.as('kepala');
  return await client.erasure.carryOut({ erasureId, registerNumber });
}

/** The backups of a centre on this computer, the newest first. */
export async function ownBackups(centre: TestCentre) {
  const { folder, vaultId } = await sourceOf(centre);
  return await listOurs(ownBackupFolder(folder), vaultId);
}

/** How often the canaries stand in a database once it is deciphered, and in files as they lie on the disk. */
export function countCanaries(...images: Buffer[]): number {
  const texts = Object.values(canaries).flatMap((text) => [text, text.toLowerCase()]);
  return images.reduce((sum, image) => sum + texts.filter((text) => image.includes(text)).length, 0);
}
