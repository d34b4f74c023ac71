import type { Centre } from '#contract/centre';
import type { Trx } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import { asText } from '#domain/fields/field';
import { isLetterKind, type LetterKindId } from '#domain/letters/letter-kinds';
import { sayTrouble, troublesOfTemplate } from '../letters/check-letter-template.ts';
import { composeLetter } from '../letters/compose-letter.ts';
import {
  findLetter,
  getRole,
  insertLetter,
  isNumberTaken,
  keepTemplate,
  wordingOf,
} from '../letters/letter.queries.ts';
import { takeLetterNumber } from '../numbers.ts';
import type { Completion, Effect } from './effect.ts';

/** Makes the letter: gives it its number, fills its template from the case, and keeps every word of it. */
export const letterEffect: Effect = {
  async check(trx, { answers }) {
    const { kind, body } = answers;
    if (!isLetterKind(kind) || asText(body) !== '') return [];
    const [trouble] = await troublesOfTemplate(await wordingOf(trx, kind), (await getCentre(trx)).own);
    if (trouble === undefined) return [];
    const sentence = `Templat surat ini perlu dibetulkan di Pengaturan. ${sayTrouble(trouble)}`;
    return [{ path: 'kind', label: 'Jenis surat', sentence }];
  },
  async asks(trx, { answers, recordId }) {
    const number = asText(answers.number);
    if (number === '' || number === unnumbered || !(await isNumberTaken(trx, number, recordId))) return [];
    const sentence = `Nomor ${number} sudah dipakai surat lain.`;
    return [{ path: 'number', label: 'Nomor surat', sentence, rule: 'number-taken' }];
  },
  async apply(trx, completion) {
    const { recordId, version, caseId, answers, now, userId } = completion;
    const kind = answers.kind as LetterKindId;
    const { id: templateId, text } = await keepTemplate(trx, kind, now);
    const centre = await getCentre(trx);
    const number = await numberOf({ trx, centre }, completion, kind);
    const work = { ...completion, kind, role: await getRole(trx, userId), centre };
    const content = JSON.stringify(await composeLetter(trx, work, { template: text, number }));
    const unprinted = { sha256: '', pages: 0 };
    await insertLetter(trx, { recordId, version, caseId, kind, number, templateId, content, ...unprinted });
  },
  rows: { byRecord: ['letter'] },
};

/** Typed in place of a number: the letter has none. */
const unnumbered = '-';

/** The number as it was typed; else the one this letter has, unless it is another kind now; else the next of the book. */
async function numberOf(
  { trx, centre }: { trx: Trx; centre: Centre },
  { recordId, answers }: Completion,
  kind: LetterKindId,
) {
  const typed = asText(answers.number);
  if (typed === unnumbered) return '';
  if (typed !== '') return typed;
  const before = await findLetter(trx, recordId);
  if (before?.kind === kind && before.number !== '') return before.number;
  return await freeNumber({ trx, centre }, kind, { recordId, issuedOn: asText(answers.issuedOn) });
}

/** The next number of the book that no letter bears: some are written by hand. */
async function freeNumber(
  work: { trx: Trx; centre: Centre },
  kind: LetterKindId,
  { recordId, issuedOn }: { recordId: string; issuedOn: string },
): Promise<string> {
  const next = () => takeLetterNumber(work, kind, issuedOn);
  let number = await next();
  while (await isNumberTaken(work.trx, number, recordId)) number = await next();
  return number;
}
