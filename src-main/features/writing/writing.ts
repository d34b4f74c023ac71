import type { FoundCase } from '#contract/writing';
import { askedWords, sentenceAround } from '#domain/words/asked-words';
import { os } from '#pipeline';
import { fillWriting } from '#records/writing/fill-writing';
import { countDue } from '#records/writing/index-writing';
import { printedWords, writtenIn } from '#records/writing/written-in';
import { listFound } from './writing.queries.ts';

/** So many records are told at once, the newest. */
const mostTold = 40;

const find = os.writing.find.handler(async ({ input, context }) => {
  const { trx, actor, centre, vault } = context;
  const words = askedWords(input.words);
  const left = await countDue(trx);
  if (left > 0) fillWriting(vault.db, centre.own);
  const found = await listFound(trx, actor, { ...input, words }, mostTold + 1);
  const cases = new Map<string, FoundCase>();
  for (const hit of found.slice(0, mostTold)) {
    const { caseId, caseNumber, name, recordId, form, day, by } = hit;
    const one = cases.get(caseId) ?? { caseId, caseNumber, name, hits: [] };
    cases.set(caseId, one);
    const isForeign = 'fields' in hit;
    const texts = isForeign ? printedWords(hit.fields) : writtenIn(centre.own, form, hit.answers);
    const [place] = texts.flatMap(({ label, text }) => {
      const sentence = sentenceAround(text, words);
      return sentence === undefined ? [] : [{ label, sentence }];
    });
    one.hits.push({
      recordId,
      caseId,
      form,
      isForeign,
      on: day.slice(0, 10),
      by,
      label: place?.label ?? '',
      sentence: place?.sentence ?? [],
    });
  }
  return { cases: [...cases.values()], isMore: found.length > mostTold, left };
});

export const writing = { find };
