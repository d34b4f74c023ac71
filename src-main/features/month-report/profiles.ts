import { randomUUID } from 'node:crypto';
import type { KnownProfile } from '#contract/report-profile';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import {
  fillPlaces,
  isByName,
  leavesLocked,
  type ProfileTrouble,
  troublesOfProfile,
} from '#domain/months/profile-rules';
import type { ReportProfile } from '#domain/months/report-profile';
import { sameAs } from '#domain/same-as';
import { long, os } from '#pipeline';
import { aboutOf, hasBegun } from './gather-month.ts';
import { troublesOfLetter } from './letter-places.ts';
import { monthNow } from './month-readings.ts';
import { placesOf } from './profile-sheets.ts';
import {
  findProfile,
  insertProfile,
  lastVersion,
  listProfiles,
  type KnownProfile as Read,
} from './profiles.queries.ts';
import { showSheets } from './show-sheets.ts';

const isBuiltIn = (id: string) => Object.hasOwn(builtInProfiles, id);

const asKnown = (profile: Read): KnownProfile => ({
  ...profile,
  isBuiltIn: isBuiltIn(profile.id),
  isByName: isByName(profile.definition),
  isLocked: leavesLocked(profile.definition),
});

/** Everything that stands against a profile, the words of its letter included. */
function troublesOf(definition: ReportProfile): ProfileTrouble[] {
  const ofLetter = definition.letter.body === '' ? [] : troublesOfLetter(definition.letter.body);
  return [
    ...troublesOfProfile(definition),
    ...ofLetter.map(({ line, sentence }) => ({ at: 'letter.body', sentence: `Baris ${line}: ${sentence}` })),
  ];
}

export const list = os.reportProfile.list.handler(async ({ context: { trx } }) =>
  (await listProfiles(trx)).map(asKnown),
);

export const tryOut = long.reportProfile.try.handler(async ({ input: { definition, period }, context }) => {
  const troubles = troublesOf(definition);
  context.note({ period });
  if (troubles.length > 0 || !hasBegun(period, context.today)) return { troubles, sheets: [], fileName: '' };
  const { data, balanced } = await context.readApart(monthNow, {
    ...aboutOf(context),
    period,
    isSent: false,
    profile: { id: '', version: 0, definition },
    recipient: '',
  });
  const notes = balanced
    ? []
    : [{ at: 'period', sentence: 'Bulan ini belum seimbang, jadi belum dihitung. Pilih bulan lain.' }];
  return {
    troubles: notes,
    sheets: balanced ? showSheets(data) : [],
    fileName: fillPlaces(definition.fileName, placesOf(data)),
  };
});

export const save = os.reportProfile.save.handler(async ({ input, context, errors }) => {
  const { trx, now, actor } = context;
  const { definition, version } = input;
  const troubles = troublesOf(definition);
  const [first] = troubles;
  if (first !== undefined) throw errors.REFUSED({ message: first.sentence, data: { troubles } });
  const twin = (await listProfiles(trx)).find(
    (one) => one.id !== input.id && sameName(one.definition.name, definition.name),
  );
  if (twin !== undefined) {
    const sentence = `Sudah ada profil bernama “${definition.name}”. Beri nama lain.`;
    throw errors.REFUSED({ message: sentence, data: { troubles: [{ at: 'name', sentence }] } });
  }
  const id = input.id ?? randomUUID();
  const known = input.id === undefined ? undefined : await findProfile(trx, id);
  if (known !== undefined && sameAs(definition, known.definition)) return asKnown(known);
  if (input.id !== undefined && known?.version !== version) throw errors.MOVED_ON();
  await insertProfile(trx, {
    id,
    version: (await lastVersion(trx, id)) + 1,
    definition,
    savedAt: now,
    savedBy: actor.id,
  });
  context.note({ profile: definition.name, version: version + 1 });
  const saved = await findProfile(trx, id);
  if (saved === undefined) throw errors.MOVED_ON();
  return asKnown(saved);
});

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

export const remove = os.reportProfile.remove.handler(async ({ input: { id, version }, context, errors }) => {
  const { trx, now, actor } = context;
  const known = await findProfile(trx, id);
  if (known === undefined) throw errors.NOT_FOUND();
  if (known.version !== version) throw errors.MOVED_ON();
  await insertProfile(trx, { id, version: version + 1, definition: null, savedAt: now, savedBy: actor.id });
  context.note({ profile: known.definition.name });
});
