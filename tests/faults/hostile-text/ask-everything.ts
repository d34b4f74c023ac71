import { ORPCError } from '@orpc/client';
import { defined } from '#domain/defined';
import { makePdf } from '../../attachments/samples.ts';
import { attach } from '../../attachments/support.ts';
import type { TestCentre } from '../../support/test-centre.ts';
import { call, listDeclared } from '../role-matrix/operations.ts';
import type { HostileCase } from './fill-in.ts';
import { hostileInput } from './hostile-input.ts';
import type { Dealer } from './texts.ts';

/**
 * What is not asked here: the door, keys and backups take secrets and paths and show no text; a whole form is filled
 * in elsewhere; and an erasure would take the case away that is to be looked at.
 */
const elsewhere =
  /^(vault|keys|backup|recovery|form|preference)\.|^erasure\.(propose|withdraw|carryOut)$|^users\.(remove|resetPassphrase)$/;

/** Every other operation that takes text, asked with payloads; gives those that failed in a way nobody thought of. */
export async function askEverything(
  { client }: TestCentre,
  one: HostileCase,
  dealer: Dealer,
): Promise<string[]> {
  const records = new Map(one.completed.map(({ form, recordId }) => [form as string, recordId]));
  const named = {
    caseId: one.caseId,
    clientId: one.clientId,
    userId: one.clientId,
    leaverId: one.clientId,
    records,
  };
  const failed: string[] = [];
  const scan = { name: 'kartu.pdf', content: makePdf('isi') };
  const title = dealer.next('attachment.title', (text) => text.trim() === text && text.length <= 120);
  await attach(client, one.caseId, scan, defined({ title }));
  for (const operation of listDeclared().filter(({ path }) => !elsewhere.test(path))) {
    try {
      await call(client, operation.path, hostileInput(operation, named, dealer));
    } catch (error) {
      const isTyped =
        error instanceof ORPCError && error.code !== 'UNEXPECTED' && error.code !== 'INTERNAL_SERVER_ERROR';
      if (!isTyped) failed.push(`${operation.path}: ${(error as Error).message}`);
    }
  }
  return failed;
}
