import type { Trx } from '#database/connect';
import { type LetterKindId, letterKindIds, letterKinds } from '#domain/letters/letter-kinds';
import { os } from '#pipeline';
import { sayTrouble, troublesOfTemplate } from '#records/letters/check-letter-template';
import { addTemplate, findTemplate } from '#records/letters/letter.queries';

/** How a letter is worded now: by the centre where it has its own, else as Titian does. */
async function describe(trx: Trx, kind: LetterKindId) {
  const found = await findTemplate(trx, kind);
  const version = found?.version ?? 0;
  if (found === undefined || found.savedBy === null)
    return { kind, version, text: letterKinds[kind].template, savedBy: null, savedAt: null };
  return { kind, version, text: found.text, savedBy: found.savedByName, savedAt: found.savedAt };
}

export const templates = os.letter.templates.handler(async ({ context: { trx } }) => {
  const all = [];
  for (const kind of letterKindIds) all.push(await describe(trx, kind));
  return all;
});

export const checkTemplate = os.letter.checkTemplate.handler(async ({ input, context }) =>
  troublesOfTemplate(input.text, context.centre.own),
);

export const saveTemplate = os.letter.saveTemplate.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { kind, text, version } = input;
  const [trouble] = await troublesOfTemplate(text, context.centre.own);
  if (trouble !== undefined) throw errors.BAD_TEMPLATE({ message: sayTrouble(trouble) });
  const before = await describe(trx, kind);
  if (before.text.trim() === text) return before;
  if (before.version !== version) throw errors.MOVED_ON();
  // Titian's own words are nobody's: a newer Titian may word them better.
  const ours = letterKinds[kind].template;
  const isOurs = text === ours.trim();
  const savedBy = isOurs ? null : actor.id;
  await addTemplate(trx, { kind, text: isOurs ? ours : text, savedAt: now, savedBy });
  context.note({ letter: kind, isRestored: isOurs });
  return await describe(trx, kind);
});
