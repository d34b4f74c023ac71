import { formatCivilDate } from '#domain/civil-date';
import { formatPeriod, periodKindOf } from '#domain/months/period';
import { isByName } from '#domain/months/profile-rules';
import { totalOf } from '#domain/months/recap-balance';
import type { ReportProfile } from '#domain/months/report-profile';
import type { Letter } from '#domain/papers/letter';
import { signerOf } from '#domain/papers/signer';
import { formatNumber } from '#domain/words/indonesian';
import { sentenceCase } from '#domain/words/sentence-case';
import { type LongWork, long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { headSignature } from '#platform/paper/letterhead-from';
import { fillTemplate } from '#platform/template';
import { coverLetter } from './cover-letter-paper.ts';
import { aboutOf, hasBegun } from './gather-month.ts';
import { troublesOfLetter } from './letter-places.ts';
import { subjects } from './month-drawing.ts';
import { monthNow } from './month-readings.ts';
import { findProfile } from './profiles.queries.ts';
import type { ReadMonth } from './read-month.ts';

export const makeLetter = long.monthReport.coverLetter.handler(async ({ input, context, errors, signal }) => {
  const { period, profileId } = input;
  if (!hasBegun(period, context.today))
    throw errors.NOT_BEGUN({ message: `${formatPeriod(period)} belum dimulai.` });
  const found = await context.transact((trx) => findProfile(trx, profileId));
  if (found === undefined)
    throw errors.BAD_PROFILE({ message: 'Profil ini sudah tidak ada. Pilih yang lain.' });
  const { definition } = found;
  if (definition.letter.body === '')
    throw errors.BAD_PROFILE({
      message: 'Profil ini tidak memiliki surat pengantar. Tulis dahulu di Pengaturan.',
    });
  const [trouble] = troublesOfLetter(definition.letter.body);
  if (trouble !== undefined) throw errors.BAD_PROFILE({ message: trouble.sentence });
  const asked = { ...aboutOf(context), period, isSent: false, profile: found, recipient: input.recipient };
  const month = await context.readApart(monthNow, asked);
  const [first] = month.troubles;
  if (first !== undefined)
    throw errors.UNBALANCED({
      message: `Laporan tidak seimbang, jadi belum dapat diantar. ${first.sentence}`,
      data: { troubles: month.troubles },
    });
  const letter = compose(context, definition, month, input);
  const { rows: _rows, ...made } = {
    rows: 0,
    ...(await handOut(context, coverLetter, letter, input, signal)),
  };
  return made;
});

function compose(
  { centre, today }: LongWork,
  definition: ReportProfile,
  { data, counts }: ReadMonth,
  { number, recipient }: { number: string; recipient: string },
): Letter {
  const { opening, admitted, moved, left, closing } = totalOf(counts);
  const sum = ({ L, P }: { L: number; P: number }) => formatNumber(L + P);
  const to = recipient || definition.recipient;
  const body = fillTemplate(definition.letter.body, {
    subjek: subjects[periodKindOf(data.period) ?? 'month'].toLowerCase(),
    lembaga: centre.name,
    masa: formatPeriod(data.period),
    revisi: data.revision === 0 ? '' : `revisi ${data.revision}`,
    awal: sum(opening),
    masuk: sum(admitted),
    pindah: moved.L + moved.P === 0 ? '' : sum(moved),
    keluar: sum(left),
    akhir: sum(closing),
    penerima: to,
    tanggal: formatCivilDate(today, 'long'),
    lembar: definition.sheets.map(({ name, title }) => ({ nama: name, judul: sentenceCase(title) })),
  });
  return {
    title: 'Surat pengantar',
    number,
    addressed: { subject: definition.letter.subject, recipient: to, attached: '1 berkas' },
    body,
    signs: {
      right: signerOf(headSignature(centre)),
      below: [],
      witnesses: [],
      placeAndDay: `${centre.town}, ${formatCivilDate(today, 'long')}`,
    },
    isSecret: isByName(definition),
    issuedOn: today,
  };
}
