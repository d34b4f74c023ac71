import { randomUUID } from 'node:crypto';
import { pieceBytes } from '#contract/attachment';
import type { Draft } from '#domain/fields/field';
import { consentItems } from '#domain/lists/consent-items';
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
