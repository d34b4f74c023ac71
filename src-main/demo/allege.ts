import type { Kysely } from 'kysely';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import { insertAllegation, insertStep, putReader } from '#records/allegation.queries';
import { writeAudit } from '#vault/audit/audit';
import { findResident } from './allege.queries.ts';
import type { Staff } from './arrivals.ts';
import type { Random } from './random.ts';

/** One report of the demo: a caregiver wrote it about the night watch, and the supervisor reads it; the Kepala does not. */
export async function allege(
  db: Kysely<Tables>,
  { staff, today, random }: { staff: readonly Staff[]; today: string; random: Random },
): Promise<void> {
  const [writer, reader] = (['caregiver', 'supervisor'] as const).map((role) =>
    staff.find((one) => one.role === role),
  );
  if (writer === undefined || reader === undefined) return;
  await db.transaction().execute(async (trx) => {
    const about = await findResident(trx);
    const at = (daysAgo: number) => `${addDays(today, -daysAgo)}T01:30:00.000Z`;
    const newId = () => random.uuid(Date.parse(at(4)));
    const allegationId = newId();
    await insertAllegation(trx, {
      ...{ id: allegationId, writerId: writer.id, writtenAt: at(4), requestId: newId() },
      ...{ caseId: about ?? null, kinds: JSON.stringify(['physical', 'psychological']) },
      ...{ happenedOn: addDays(today, -5), place: 'Lorong wisma, sekitar pukul 22.30' },
      story:
        'Saya mendengar teriakan dari lorong. Ketika saya datang, ia duduk di lantai dan memegang pipinya; penjaga malam berdiri di depannya dan berkata, “Kalau tidak tidur, begini lagi.” Pipi kirinya merah. Ia berkata kepada saya bahwa ia ditampar dua kali.',
      ...{ accusedOthers: 'Penjaga malam yang bertugas malam itu', outsideReader: '' },
      ...{ closedAt: null, outcome: null, outcomeWords: '', keptUntil: null },
    });
    for (const { id } of [writer, reader]) await putReader(trx, allegationId, id, at(4));
    const tell = (who: Staff, operation: string, when: string) =>
      writeAudit(trx, {
        ...{ at: when, actor: { id: who.id, role: who.role, sessionId: 'demo' } },
        ...{ operation: ['allegation', operation], kind: 'write', outcome: 'done' },
        detail: { allegation: allegationId },
      });
    await tell(writer, 'write', at(4));
    for (const daysAgo of [3, 3, 2]) await tell(reader, 'addStep', at(daysAgo));
    const step = { allegationId, byId: reader.id };
    await insertStep(
      trx,
      { now: at(3), newId },
      {
        ...{ ...step, kind: 'done', happenedOn: addDays(today, -4) },
        words: 'Tidur di kamar dekat pengasuh; penjaga malam dipindahkan dari giliran wisma itu.',
      },
    );
    await insertStep(
      trx,
      { now: at(3), newId },
      {
        ...{ ...step, kind: 'reported', happenedOn: addDays(today, -3), addressee: 'social-office' },
        words: 'Lewat telepon, lalu surat; diterima bagian rehabilitasi sosial.',
      },
    );
    await insertStep(
      trx,
      { now: at(2), newId },
      {
        ...{ ...step, kind: 'planned', dueOn: addDays(today, 2), addressee: 'health' },
        words: 'Pemeriksaan di Puskesmas, didampingi pengasuh yang ia pilih.',
      },
    );
  });
}
