import { randomUUID } from 'node:crypto';
import type { Draft } from '#domain/fields/field';
import { csv, meanAll, sendFile } from '../../import/support.ts';
import { anAdmission, register, saveAnyway, someone } from '../../support/cases.ts';
import type { TestClient } from '../../support/test-centre.ts';
import { packAndOpen, refer } from '../../transfer/support.ts';
import type { letFly } from './canaries.ts';
import { canaries } from './canaries.ts';

type Birds = ReturnType<typeof letFly>;

/** Imports an old book whose every text is a canary, takes the import back, and keeps its protocol. */
export async function importBook(client: TestClient, birds: Birds): Promise<void> {
  const rows = [1, 2].map((row) => [
    ...[`${row}/${birds.line()}`, `${canaries.name} ${row}`, 'L', `0${row}/02/1971`, 'PMKS-03', '12/08/2019'],
    ...['Dinsos', birds.line(), birds.narrative().replaceAll(/["“”\t]/g, ' ')],
  ]);
  const head = [
    'No Induk',
    'Nama',
    'JK',
    'Tgl Lahir',
    'Kategori',
    'Tgl Masuk',
    'Rujukan',
    'Alias',
    'Catatan',
  ];
  await sendFile(client, 'buku induk.csv', csv([head, ...rows]));
  await meanAll(client, { Dinsos: 'social-office' });
  await client.import.rows({});
  await client.import.rehearse();
  const { batchId } = await saveAnyway((confirmed) =>
    client.import.carryOut({ requestId: randomUUID(), confirmed }),
  );
  await client.import.protocol({ batchId, recipient: birds.line() });
  await saveAnyway((confirmed) => client.import.undo({ batchId, confirmed }));
}

/** Hands a case over with a referral, and opens the package as its recipient would. */
export async function handOver(client: TestClient, birds: Birds): Promise<void> {
  const person: Draft = someone(`${canaries.name} Kedua`, { alias: birds.line(), birthDate: '1960-05-05' });
  const { caseId } = await register(client, person, anAdmission());
  const recordId = await refer(client, caseId, { institution: birds.line(), reason: birds.narrative() });
  const wanted = { caseId, recordId, parts: ['caseFile' as const], otherBasis: true };
  const { uploadId } = await packAndOpen(client, client, wanted);
  await client.transfer.answer({ caseId, uploadId, state: 'accepted', answer: birds.narrative() });
}
