import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormId } from '#domain/forms';
import { effects } from '#records/effects/effects';
import { proposal } from '../erasure/support.ts';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const reason = 'Tertukar dengan anak lain.';

let centre: TestCentre;
let caseId: string;
beforeAll(async () => {
  centre = await makeTestCentre();
  await centre.addUser('sri', 'socialWorker', 'Sri W.');
  await centre.addUser('dewi', 'supervisor', 'Dewi A.');
  await centre.as('sri');
  ({ caseId } = await register(centre.client, someone('Arif Wibowo')));
  await complete(centre.client, caseId, 'eic', eicAnswers);
  await accept(centre.client, caseId);
  await complete(centre.client, caseId, 'assessment', assessmentAnswers);
});
afterAll(() => centre.close());

/** Every row of every table that tells something of people, as it stands. */
async function everyRow(): Promise<Map<string, string>> {
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault is locked');
  const { sqlite } = open;
  const names = sqlite
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and sql not like '%virtual%'")
    .pluck()
    .all()
    .filter(
      (name) =>
        !/^(sqlite_|caseload_search|(kept_)?writing|past_|audit|repair|setting|preference)/.test(name),
    );
  // Terms and acts are numbered as they are written, over all cases: of their number only the order counts.
  const rowsOf = (name: string) => sqlite.prepare<[], { number?: number }>(`select * from "${name}"`).all();
  const plain = (name: string) =>
    name === 'target_term' || name === 'duty_act'
      ? rowsOf(name).map(({ number: _number, ...row }) => row)
      : rowsOf(name);
  return new Map(
    names.map((name) => [
      name,
      plain(name)
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    ]),
  );
}

const second = async (accepts: boolean, undo = false) => {
  await centre.as('dewi');
  const [waiting] = await centre.client.repair.waiting();
  const repairId = waiting?.repairId ?? '';
  await centre.client.repair.decide({ caseId, repairId, accepts });
  if (undo) await centre.client.repair.undo({ caseId, repairId });
  await centre.as('sri');
};

/** Takes a record out and puts it back. */
async function outAndBack(form: FormId, recordId: string): Promise<void> {
  // By somebody who writes the form, and is not who decides.
  await centre.as(form === 'supervision' ? 'kepala' : 'sri');
  await centre.client.form[form].proposeRepair({ caseId, recordId, movesTo: null, reason });
  await second(true, true);
}

/** Why a daily note wants attention. */
const sampleFlag = { attentionReason: 'Menangis semalaman.' };

const happened = { happenedOn: '2026-10-01', contactKind: 'client', summary: 'Menyembunyikan kunci.' };

/** What is done before each form is filled in, and how: the later ones rest on those before. */
const steps: [FormId, () => Promise<{ recordId: string }>][] = [
  [
    'planning',
    async () => {
      const plan = await complete(centre.client, caseId, 'planning', planWith(2));
      // A due day that was moved is known with the day before it.
      const later = planWith(2, () => ({ dueOn: '2026-12-15' }));
      return await complete(centre.client, caseId, 'planning', later, {
        recordId: plan.recordId,
        version: 1,
        reason: 'Mundur.',
      });
    },
  ],
  [
    'note',
    async () => {
      const coerced = { ...happened, influenceTechniques: ['coerce'], coerceReason: 'Hampir melukai diri.' };
      const { recordId } = await complete(centre.client, caseId, 'note', coerced);
      await centre.as('dewi');
      await centre.client.case.reviewCoercion({
        caseId,
        recordId,
        version: 1,
        outcome: 'appropriate',
        remark: 'Sudah dibicarakan.',
      });
      await centre.as('sri');
      return { recordId };
    },
  ],
  [
    'dailyNote',
    async () => {
      const flagged = { happenedOn: '2026-10-02', note: 'Menangis.', needsAttention: true };
      const done = await complete(centre.client, caseId, 'dailyNote', { ...flagged, ...sampleFlag });
      const { open } = await centre.client.duty.ofCase({ caseId });
      const duty = open.find(({ kind }) => kind === 'flag');
      await centre.client.duty.act({
        key: duty?.key ?? '',
        askedOn: duty?.askedOn ?? '',
        act: 'done',
        word: 'Sudah ditemani.',
        requestId: randomUUID(),
      });
      return done;
    },
  ],
  [
    'supervision',
    async () => {
      await centre.as('dewi');
      const said = await complete(
        centre.client,
        caseId,
        'supervision',
        sampleAnswers(declaredForm('supervision')),
      );
      await centre.as('sri');
      return said;
    },
  ],
  ['letter', () => complete(centre.client, caseId, 'letter', sampleAnswers(declaredForm('letter')))],
  ['contract', () => complete(centre.client, caseId, 'contract', sampleAnswers(declaredForm('contract')))],
  [
    'resourceLink',
    () => complete(centre.client, caseId, 'resourceLink', sampleAnswers(declaredForm('resourceLink'))),
  ],
  [
    'evaluation',
    () => complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'partly', 2: 'partly' })),
  ],
  ['termination', () => complete(centre.client, caseId, 'termination', terminationAnswers())],
];

it.each(steps)('%s comes back as it was, row by row', async (form, fill) => {
  const { recordId } = await fill();
  const before = await everyRow();
  await outAndBack(form, recordId);
  const after = await everyRow();
  const changed = [...before].filter(([table, rows]) => after.get(table) !== rows);
  expect(changed.map(([table, rows]) => [table, rows, after.get(table)])).toEqual([]);
});

it('is tried for every form that writes rows or columns of its own, but for what is never taken out', () => {
  const writing = Object.entries(effects).filter(([, effect]) => 'rows' in effect || 'undo' in effect);
  expect(writing.map(([form]) => form).sort()).toEqual(steps.map(([form]) => form).sort());
});

it('leaves no draft of its correction behind', async () => {
  const other = await register(centre.client, someone('Gilang Permana', { birthDate: '2010-05-05' }));
  const { recordId } = await complete(centre.client, other.caseId, 'eic', eicAnswers);
  const answers = { ...eicAnswers, problemByClient: 'Kalimat orang lain' };
  await centre.client.form.eic.saveDraft({ caseId: other.caseId, answers, revision: 0 });
  await centre.client.form.eic.proposeRepair({ caseId: other.caseId, recordId, movesTo: null, reason });
  await centre.as('dewi');
  const [waiting] = await centre.client.repair.waiting();
  const repairId = waiting?.repairId ?? '';
  await centre.client.repair.decide({ caseId: other.caseId, repairId, accepts: true });
  await centre.as('sri');
  const opened = await centre.client.form.eic.open({ caseId: other.caseId });
  expect([opened.record, opened.draft]).toEqual([null, null]);
});

/** A stay that has ended, of somebody who bears nobody's name. */
async function ended(name: string, birthDate: string): Promise<string> {
  const made = await register(centre.client, someone(name, { birthDate }), anAdmission());
  await complete(centre.client, made.caseId, 'termination', terminationAnswers({ reason: 'T17' }));
  return made.caseId;
}

/** Another stay is open, in which something was written for somebody else. */
async function noteElsewhere(name: string, birthDate: string, more = {}) {
  const made = await register(centre.client, someone(name, { birthDate }), anAdmission());
  const { recordId } = await complete(centre.client, made.caseId, 'note', { ...happened, ...more });
  return { from: made.caseId, recordId };
}

it('does not move to a day on which the right person was not there', async () => {
  const { from, recordId } = await noteElsewhere('Wawan Kurnia', '2008-01-01', { happenedOn: '2026-11-20' });
  const movesTo = await ended('Teguh Santosa', '2007-07-07');
  const ask = centre.client.form.note.proposeRepair({ caseId: from, recordId, movesTo, reason });
  expect((await refusalOf(ask)).message).toContain('Di berkas tujuan:');
});

it('does not move into a file whose erasure was proposed meanwhile, and nobody hidden is shown again', async () => {
  const { from, recordId } = await noteElsewhere('Slamet Riyanto', '2006-06-06');
  const movesTo = await ended('Zainal Abidin', '2005-05-05');
  await centre.client.form.note.proposeRepair({ caseId: from, recordId, movesTo, reason });
  await centre.as('kepala');
  await centre.client.erasure.liftHold({
    caseId: movesTo,
    endedOn: '2026-11-20',
    reason: 'Perkara selesai.',
  });
  await centre.client.erasure.propose({ caseId: movesTo, ...proposal });
  const [waiting] = await centre.client.repair.waiting();
  const decide = centre.client.repair.decide({
    caseId: from,
    repairId: waiting?.repairId ?? '',
    accepts: true,
  });
  expect((await refusalOf(decide)).message).toContain('Kasus tujuan');
  expect((await centre.client.caseload.list({ status: 'all', search: 'zainal' })).total).toBe(0);
  const [erasure] = (await centre.client.erasure.list()).waiting;
  await centre.client.erasure.withdraw({ erasureId: erasure?.erasureId ?? '' });
  await centre.client.repair.decide({ caseId: from, repairId: waiting?.repairId ?? '', accepts: true });
  // Both files know in the trail that it was; the right one never what was written of the wrong one.
  const told = await centre.client.audit.list({
    person: (await centre.client.case.open({ caseId: movesTo })).caseNumber,
  });
  expect(told.rows.some(({ operation }) => operation === 'repair.decide')).toBe(true);
  const [moved] = await centre.client.repair.ofCase({ caseId: movesTo });
  expect([moved?.reason, moved?.caseId]).toEqual(['', movesTo]);
});
