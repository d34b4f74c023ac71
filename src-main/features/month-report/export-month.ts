import { formatPeriod } from '#domain/months/period';
import { isByName, leavesLocked, troublesOfProfile } from '#domain/months/profile-rules';
import { type LongWork, long } from '#pipeline';
import { expectPaper, handOut } from '#platform/paper/hand-out';
import { makePassword } from '#platform/paper/lock';
import { freezeMonth, layDownMonth, type MonthToKeep } from './freeze-month.ts';
import { insertExport } from './frozen.queries.ts';
import { aboutOf, hasBegun, onPaperOf } from './gather-month.ts';
import type { ChosenProfile, MonthData } from './month-data.ts';
import type { MonthDrawing } from './month-drawing.ts';
import type { MonthTrouble } from './month-figures.ts';
import { monthPrint, monthWorkbook, paperOf } from './month-papers.ts';
import { monthSentAgain, monthToSend } from './month-readings.ts';
import { findProfile } from './profiles.queries.ts';

export const exportWorkbook = long.monthReport.exportWorkbook.handler(({ input, context, errors, signal }) =>
  make(context, errors, signal, { ...input, withNames: false }),
);

export const exportWithNames = long.monthReport.exportWithNames.handler(
  ({ input, context, errors, signal }) => make(context, errors, signal, { ...input, withNames: true }),
);

type Refusals = {
  NOT_FOUND(): Error;
  NOT_BEGUN(options: { message: string }): Error;
  BAD_PROFILE(options: { message: string }): Error;
  UNBALANCED(options: { message: string; data: { troubles: MonthTrouble[] } }): Error;
};
type Wanted = {
  period: string;
  recipient: string;
  profileId?: string | undefined;
  again?: string | undefined;
  as: 'xlsx' | 'pdf' | 'csv';
  withNames: boolean;
};

/** Counts, refuses what does not balance, draws off the main thread, and keeps the report as it leaves. */
async function make(context: LongWork, errors: Refusals, signal: AbortSignal | undefined, wanted: Wanted) {
  const { period, again, withNames, recipient, as } = wanted;
  if (again !== undefined) return await makeAgain(context, errors, signal, { ...wanted, again });
  if (!hasBegun(period, context.today))
    throw errors.NOT_BEGUN({ message: `${formatPeriod(period)} belum dimulai.` });
  const profile = await context.transact((trx) => chooseProfile(trx, errors, wanted));
  expectPaper(as === 'pdf' ? monthPrint : monthWorkbook);
  const { kept, troubles, told } = await context.readApart(monthToSend, {
    wanted: { ...aboutOf(context), period, isSent: true, profile, recipient },
    withNames,
  });
  refuseTroubles(troubles, errors);
  const data = { ...kept.data, ...told };
  const isLocked = withNames || (profile !== undefined && leavesLocked(profile.definition));
  const { made, password } = await draw(context, signal, { data, as, isLocked, recipient });
  await keepSent(context, { kept, wanted, made });
  const { innerSha256 = null, ...left } = made;
  return { ...left, innerSha256, password, revision: data.revision };
}

/** The profile that was asked for, as it is now; undefined for the whole report. */
async function chooseProfile(
  trx: Parameters<typeof findProfile>[0],
  errors: Refusals,
  { profileId, withNames, as }: Wanted,
): Promise<ChosenProfile | undefined> {
  if (profileId === undefined) {
    if (as === 'csv' && !withNames)
      throw errors.BAD_PROFILE({ message: 'Laporan lengkap tidak ada sebagai CSV. Pilih XLSX atau PDF.' });
    return undefined;
  }
  const found = await findProfile(trx, profileId);
  if (found === undefined)
    throw errors.BAD_PROFILE({ message: 'Profil ini sudah tidak ada. Pilih yang lain.' });
  const { id, version, definition } = found;
  const [trouble] = troublesOfProfile(definition);
  if (trouble !== undefined)
    throw errors.BAD_PROFILE({ message: `Profil ini belum dapat dipakai: ${trouble.sentence}` });
  if (isByName(definition) !== withNames)
    throw errors.BAD_PROFILE({
      message: withNames
        ? 'Profil ini tidak memuat nama.'
        : 'Profil ini memuat nama, jadi tidak keluar tanpa nama.',
    });
  if (!definition.formats.includes(as))
    throw errors.BAD_PROFILE({ message: `Profil ini tidak keluar sebagai ${as.toUpperCase()}.` });
  return { id, version, definition };
}

/** Draws a report, under a password of its own where it leaves locked; the password stands nowhere but in the answer. */
async function draw(
  context: LongWork,
  signal: AbortSignal | undefined,
  of: { data: MonthData; as: Wanted['as']; isLocked: boolean; recipient: string },
) {
  const password = of.isLocked ? makePassword() : null;
  const drawing: MonthDrawing = { ...of.data, as: of.as, ...(password === null ? {} : { password }) };
  const made = await handOut(context, paperOf(drawing), drawing, { recipient: of.recipient }, signal);
  return { made, password };
}

/** Lays the report down, then freezes it and writes that it left, in the transaction of the audit row. */
async function keepSent(
  context: LongWork,
  {
    kept,
    wanted,
    made,
  }: {
    kept: MonthToKeep;
    wanted: Wanted;
    made: { name: string; sha256: string; innerSha256?: string };
  },
): Promise<void> {
  const by = { now: context.now, userId: context.actor.id };
  const laidDown = await layDownMonth(context.transact, kept, by);
  const { today, centreName, printedBy, auditHead, profile, onPaper, sheets } = kept.data;
  await context.withTrail(async (trx) => {
    const revisionId = await freezeMonth(trx, kept, laidDown);
    const sent = {
      id: context.newId(),
      revisionId,
      exportedAt: context.now,
      exportedBy: context.actor.id,
      recipient: wanted.recipient,
      format: wanted.as,
      withNames: wanted.withNames ? 1 : 0,
      titles: JSON.stringify({ today, centreName, printedBy, auditHead }),
      fileName: made.name,
      sha256: made.sha256,
    };
    await insertExport(trx, sent, {
      profile: profile === undefined ? null : JSON.stringify(profile),
      onPaper: JSON.stringify(onPaper),
      sheets: profile === undefined ? null : JSON.stringify(sheets),
      innerSha256: made.innerSha256 ?? null,
    });
  });
}

/** An export as it left; one that is locked gets another password. */
async function makeAgain(
  context: LongWork,
  errors: Refusals,
  signal: AbortSignal | undefined,
  wanted: Wanted & { again: string },
) {
  const { period, again, withNames } = wanted;
  const onPaper = onPaperOf(context.centre);
  const sent = await context.readApart(monthSentAgain, { period, again, withNames, onPaper });
  if (sent === undefined) throw errors.NOT_FOUND();
  // With names it leaves locked, also what left otherwise before.
  const { made, password } = await draw(context, signal, {
    ...sent,
    isLocked: sent.isLocked || withNames,
  });
  const { innerSha256 = null, ...left } = made;
  return { ...left, innerSha256, password, revision: sent.data.revision };
}

function refuseTroubles(troubles: MonthTrouble[], errors: Refusals): void {
  const [first] = troubles;
  if (first === undefined) return;
  const more = troubles.length > 1 ? ` Ada ${troubles.length} kasus yang perlu diperbaiki.` : '';
  throw errors.UNBALANCED({
    message: `Laporan tidak seimbang, jadi tidak diekspor. ${first.sentence}${more}`,
    data: { troubles },
  });
}
