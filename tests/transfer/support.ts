import { randomUUID } from 'node:crypto';
import { pieceBytes } from '#contract/attachment';
import type { Draft } from '#domain/fields/field';
import { consentItems } from '#domain/lists/consent-items';
import { bytesOf } from '../attachments/support.ts';
import { complete } from '../support/cases.ts';
import type { TestClient } from '../support/test-centre.ts';

/** Consent to the service, and to whatever else. */
export const consentTo = (...scope: string[]): Draft => ({
  ...{ recordedOn: '2026-11-02', lawfulBasis: 'consent', state: 'given', givenBy: 'Bu Lastri' },
  items: Object.fromEntries(Object.keys(consentItems).map((item) => [item, { isTold: true }])),
  ...{ relation: 'guardian', way: 'written', scope, givenOn: '2026-11-02' },
});

/** A referral of a case that waits to be sent; gives its record. */
export async function refer(client: TestClient, caseId: string, more: Draft = {}): Promise<string> {
  const referral = { institution: 'Balai Antasena', reason: 'Memerlukan terapi.', state: 'draft', ...more };
  return (await complete(client, caseId, 'referral', referral)).recordId;
}

/** Sends a package in pieces, as a screen does, and gives the id it goes by. */
export async function sendPackage(client: TestClient, content: Buffer): Promise<string> {
  const uploadId = randomUUID();
  for (let offset = 0; offset < content.length; offset += pieceBytes) {
    const piece = content.subarray(offset, offset + pieceBytes).toString('base64');
    await client.transfer.send({ uploadId, bytes: content.length, offset, piece });
  }
  return uploadId;
}

/** Packs a referral at one centre, and opens it at another with its code; gives what is shown there. */
export async function packAndOpen(
  from: TestClient,
  to: TestClient,
  wanted: Parameters<TestClient['transfer']['make']>[0],
) {
  const made = await from.transfer.make(wanted);
  return await to.transfer.open({
    uploadId: await sendPackage(to, await bytesOf(made.file)),
    code: made.code,
  });
}
