import type { Allegation } from '#contract/allegation';
import { describeOperation } from '#contract/describe-operation';
import type { Trx } from '#database/connect';
import { type AllegationKind, fewestReaders, nobodyElse } from '#domain/safety/allegation';
import { listActiveReaders, listCandidates } from '#records/allegation.queries';
import { verdictOf } from '#records/verdicts';
import { type findRead, listBarred, listSteps, listTrail } from './allegation.queries.ts';

type Colleague = Allegation['candidates'][number];
type Row = NonNullable<Awaited<ReturnType<typeof findRead>>>;

/** Whom an allegation is about, to whoever reads it. */
export const sayAbout = ({ fullName, caseNumber }: { fullName: string | null; caseNumber: string | null }) =>
  fullName === null ? 'Tidak menyebut satu orang' : `${fullName} (${caseNumber})`;

export const kindsOf = (kinds: string): AllegationKind[] => JSON.parse(kinds) as AllegationKind[];

/** Whether fewer people read it than should: those who were sealed do not, and somebody outside counts for one. */
export async function isShort(trx: Trx, allegationId: string, outsideReader: string): Promise<boolean> {
  const reading = (await listActiveReaders(trx, allegationId)).filter(({ sealedAt }) => sealedAt === null);
  return reading.length + (outsideReader === '' ? 0 : 1) < fewestReaders;
}

/** All of an allegation, to one of its readers. */
export async function tellAllegation(trx: Trx, row: Row): Promise<Allegation> {
  const { id: allegationId, writerId, fullName, caseNumber, caseId: _case, requestId: _request } = row;
  const barred = await listBarred(trx, allegationId);
  const person = ({ id, name, role }: Colleague) => ({ id, name, role });
  const candidates = await listCandidates(trx, allegationId);
  const readers = await listActiveReaders(trx, allegationId);
  return {
    allegationId,
    writtenAt: row.writtenAt,
    writer: row.writer,
    about: sayAbout({ fullName, caseNumber }),
    kinds: kindsOf(row.kinds),
    happenedOn: row.happenedOn,
    place: row.place,
    story: row.story,
    accused: barred.filter(({ why }) => why === 'accused').map(person),
    accusedOthers: row.accusedOthers,
    shutOut: barred.filter(({ why }) => why === 'shutOut').map(person),
    outsideReader: row.outsideReader,
    readers: readers.map(({ id, name, role, since, sealedAt }) => ({
      ...{ id, name, role, since },
      isSealed: sealedAt !== null,
      isWriter: id === writerId,
    })),
    steps: await listSteps(trx, allegationId),
    closedAt: row.closedAt,
    outcome: row.outcome,
    outcomeWords: row.outcomeWords,
    keptUntil: row.keptUntil,
    trail: (await listTrail(trx, allegationId)).map(({ at, name, operation }) => ({
      at,
      by: name ?? '',
      says: describeOperation(operation),
    })),
    candidates: candidates.map(person),
    warning: (await isShort(trx, allegationId, row.outsideReader))
      ? candidates.length > 0
        ? 'Tinggal satu orang yang membaca laporan ini. Tambahkan pembaca kedua hari ini.'
        : nobodyElse
      : null,
    can: { write: verdictOf(row.closedAt === null ? undefined : 'Laporan ini sudah ditutup.') },
  };
}
