import type { Trx } from '#database/connect';
import { asText } from '#domain/fields/field';
import { letterKindOf, type Slot } from '#domain/letters/letter-kinds';
import { nestFacts } from '#domain/letters/places';
import type { Letter, SignBlock, Signer } from '#domain/papers/letter';
import { signerOf } from '#domain/papers/signer';
import { headSignature, workerSignature } from '#platform/paper/letterhead-from';
import { type GatheredLetter, gatherLetter } from './letter-facts.ts';
import type { LetterWork } from './letter-words.ts';

/** A letter in every word, from its template and the case; what somebody wrote in its place stands as it is. */
export async function composeLetter(
  trx: Trx,
  work: LetterWork,
  { template, number }: { template: string; number: string },
): Promise<Letter> {
  const { fillTemplate } = await import('#platform/template');
  const gathered = await gatherLetter(trx, { ...work, answers: { ...work.answers, number } });
  const { title, subject, isSecret } = letterKindOf(work.kind);
  const { answers } = work;
  const recipient = asText(answers.recipient) || gathered.facts['pihak.instansi'];
  return {
    title,
    number,
    addressed: subject === undefined ? null : { subject, recipient },
    body: asText(answers.body) || fillTemplate(template, nestFacts({ ...gathered.facts, ...gathered.own })),
    signs: signsOf(work, gathered),
    isSecret: isSecret === true,
    issuedOn: asText(answers.issuedOn),
  };
}

function signsOf({ kind, centre, answers }: LetterWork, gathered: GatheredLetter): SignBlock {
  const { left, right, below, knows, witnesses = [] } = letterKindOf(kind).signs;
  const sign = (slot: Slot) => signerIn(slot, gathered, centre);
  const named = [asText(answers.witnessOne), asText(answers.witnessTwo)];
  return {
    ...(left === undefined ? {} : { left: sign(left) }),
    right: sign(right),
    below: below === undefined ? [] : [sign(below)],
    witnesses: witnesses.map((slot, at) =>
      slot.who === 'nobody' ? { role: slot.as, name: named[at] ?? '', number: '' } : sign(slot),
    ),
    ...(knows === undefined ? {} : { knows: sign(knows) }),
    placeAndDay: [centre.town, gathered.facts['surat.tanggal']].filter(Boolean).join(', '),
  };
}

function signerIn({ as, who }: Slot, { facts, head }: GatheredLetter, centre: LetterWork['centre']): Signer {
  switch (who) {
    case 'head':
      return { ...signerOf(headSignature(centre)), role: as || centre.headTitle };
    case 'worker':
      return { ...signerOf(workerSignature(head)), role: as };
    case 'client':
      return { role: as, name: facts['klien.nama'], number: '' };
    case 'party':
      return { role: as, name: facts['pihak.nama'], number: facts['pihak.nomor'] };
    case 'nobody':
      return { role: as, name: '', number: '' };
  }
}
