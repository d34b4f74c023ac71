import { getCentre, putCentre } from '#database/settings.queries';
import { letterKindIds, letterKinds } from '#domain/letters/letter-kinds';
import { ownPlaces, ownPlacesNamed } from '#domain/letters/own-places';
import { formatMonth } from '#domain/months/month';
import type { Own } from '#domain/own/own';
import { type OwnTrouble, placeOf, takenAway, troublesOfOwn, withFormer } from '#domain/own/own-rules';
import { sameAs } from '#domain/same-as';
import { os, type ShortWork } from '#pipeline';
import { refreshServedCases } from '#records/keep-figures';
import { wordingOf } from '#records/letters/letter.queries';
import { listSentPeriods } from '#records/months/sent-months.queries';
import { isAnswered } from './own.queries.ts';

/** What a centre asks and lists of its own, whole. What was answered is never taken away, and no sent report is changed. */
export const saveOwn = os.centre.saveOwn.handler(async ({ input, context, errors }) => {
  const { trx, vault, today, now } = context;
  const centre = await getCentre(trx);
  const before = centre.own;
  const own = withFormer(before, input, now);
  if (sameAs({ ...own, revision: before.revision }, before)) return before;
  if (input.revision !== before.revision) throw errors.MOVED_ON();
  const troubles = [
    ...troublesOfOwn(before, input),
    ...(await troublesOfTaking(context, before, input)),
    ...(await troublesOfLetters(context, before, input)),
    ...(await troublesOfSent(context, before, input)),
  ];
  const [first] = troubles;
  if (first !== undefined) throw errors.REFUSED({ message: first.sentence, data: { troubles } });
  await putCentre(trx, { ...centre, own });
  vault.centre = { ...vault.centre, own };
  // What is required of the centre's own is missing in the cases that are there.
  if (!sameAs(before.fields, own.fields)) await refreshServedCases(trx, { today, centre: vault.centre });
  const parts = ['fields', 'lists', 'ageBands', 'capacities'] as const;
  context.note({
    fields: parts.filter((part) => !sameAs(before[part], own[part])).map((part) => `own.${part}`),
  });
  return own;
});

async function troublesOfTaking({ trx }: ShortWork, before: Own, after: Own): Promise<OwnTrouble[]> {
  const troubles: OwnTrouble[] = [];
  for (const gone of takenAway(before, after)) {
    if (gone.forms.length === 0 || !(await isAnswered(trx, gone))) continue;
    const sentence = `"${gone.label}" sudah dipakai dalam berkas, jadi tidak dapat dihapus. Hentikan pemakaiannya; jawaban yang ada tetap terbaca.`;
    troubles.push({ at: gone.at, sentence });
  }
  return troubles;
}

/** A field that the wording of a letter names cannot go: the letter could not be made any more. */
async function troublesOfLetters({ trx }: ShortWork, before: Own, after: Own): Promise<OwnTrouble[]> {
  const kept = ownPlaces(after);
  const gone = Object.entries(ownPlaces(before)).filter(([id]) => !Object.hasOwn(kept, id));
  const troubles: OwnTrouble[] = [];
  for (const kind of gone.length === 0 ? [] : letterKindIds) {
    const named = new Set(ownPlacesNamed(await wordingOf(trx, kind)));
    for (const [id, { form, field, says }] of gone) {
      if (!named.has(id)) continue;
      const sentence = `${says} disebut dalam templat ${letterKinds[kind].title}, jadi tidak dapat dihapus. Ubah templatnya lebih dahulu.`;
      troubles.push({ at: placeOf({ form, name: field }), sentence });
    }
  }
  return troubles;
}

const datedParts = { ageBands: 'Kelompok umur', capacities: 'Kapasitas' } as const;

/** The bands and the capacity of a report that was sent stay what they were then. */
async function troublesOfSent({ trx }: ShortWork, before: Own, after: Own): Promise<OwnTrouble[]> {
  const changed = (Object.keys(datedParts) as (keyof typeof datedParts)[]).flatMap((at) => {
    const was: readonly { since: string }[] = before[at];
    const is: readonly { since: string }[] = after[at];
    const moved = [
      ...was.filter((one) => !is.some((other) => sameAs(one, other))),
      ...is.filter((one) => !was.some((other) => sameAs(one, other))),
    ];
    return moved.map(({ since }) => ({ at, since }));
  });
  if (changed.length === 0) return [];
  const sent = (await listSentPeriods(trx)).map(({ countedTo }) => countedTo.slice(0, 7)).sort();
  const last = sent.at(-1);
  if (last === undefined || changed.every(({ since }) => since > last)) return [];
  const parts = new Set(changed.filter(({ since }) => since <= last).map(({ at }) => at));
  return [...parts].map((at) => ({
    at,
    sentence: `Laporan sampai ${formatMonth(last)} sudah dikirim. ${datedParts[at]} hanya dapat diubah untuk bulan sesudahnya.`,
  }));
}
