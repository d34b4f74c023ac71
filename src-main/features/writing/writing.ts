import type { FoundCase } from '#contract/writing';
import type { Own } from '#domain/own/own';
import { askedWords, sentenceAround } from '#domain/words/asked-words';
import { os } from '#pipeline';
import { countUnread, countWritingDue, fillWriting } from '#records/writing/fill-writing';
import { printedWords, writtenIn } from '#records/writing/written-in';
import { listFound } from './writing.queries.ts';

const find = os.writing.find.handler(async ({ input, context }) => {
  const { trx, actor, centre, vault } = context;
  const words = askedWords(input.words);
  const left = await countWritingDue(trx, vault);
  if (left > 0) fillWriting(vault, centre.own, context.now);
  const found = await listFound({ trx, sqlite: vault.sqlite, actor }, { ...input, words }, input.most + 1);
  const cases = new Map<string, FoundCase>();
  for (const hit of found.slice(0, input.most)) {
    const { caseId, caseNumber, name, recordId, attachmentId, form, day, by } = hit;
    const one = cases.get(caseId) ?? { caseId, caseNumber, name, hits: [] };
    cases.set(caseId, one);
    const [place] = textsOf(hit, centre.own).flatMap(({ label, text }) => {
      const sentence = sentenceAround(text, words);
      return sentence === undefined ? [] : [{ label, sentence }];
    });
    one.hits.push({
      ...{ recordId, attachmentId, caseId, form, by, isForeign: hit.fields !== null },
      on: day.slice(0, 10),
      label: place?.label ?? '',
      sentence: place?.sentence ?? [],
    });
  }
  return {
    ...{ cases: [...cases.values()], isMore: found.length > input.most, left },
    unread: await countUnread(trx, vault),
  };
});

type Found = Awaited<ReturnType<typeof listFound>>[number];

function textsOf({ title, fields, form, answers }: Found, own: Own) {
  if (title !== null) return [{ label: 'Lampiran', text: title }];
  return fields === null ? writtenIn(own, form, answers) : printedWords(fields);
}

const left = os.writing.left.handler(({ context: { trx, vault } }) => countWritingDue(trx, vault));

export const writing = { find, left };
