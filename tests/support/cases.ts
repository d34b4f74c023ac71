import { randomUUID } from 'node:crypto';
import type { Centre } from '#contract/centre';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import type { PlanGoal } from '#domain/fields/plan-tree';
import type { FormId } from '#domain/forms';
import type { TestClient } from './test-centre.ts';

/** Enough of a person to register them; nobody real. */
export const someone = (fullName: string, more: Draft = {}): Draft => ({
  fullName,
  sex: 'L',
  birthDate: '2009-03-14',
  nikAbsenceReason: 'not-issued',
  ...more,
});

export const anAdmission = (more: Draft = {}): Draft => ({
  category: 'PMKS-03',
  admittedOn: '2026-09-01',
  referralSource: 'justice',
  ...more,
});

/** Registers a person; they are nobody else on file. */
export async function register(
  client: TestClient,
  person: Draft,
  admission: Draft = anAdmission(),
  workerId?: string,
  confirmed: string[] = [],
) {
  return await client.client.register({
    requestId: randomUUID(),
    client: person,
    caseFile: admission,
    notTheSameAs: [],
    confirmed,
    ...defined({ workerId }),
  });
}

/** Makes a candidate a penerima manfaat, from the day of the admission where no other is said. */
export async function accept(
  client: TestClient,
  caseId: string,
  {
    acceptedOn,
    ...more
  }: { acceptedOn?: string; version?: number; reason?: string; confirmed?: string[] } = {},
) {
  const { admittedOn } = await client.case.open({ caseId });
  const answers = { state: 'accepted', acceptedOn: acceptedOn ?? admittedOn };
  return await complete(client, caseId, 'acceptance', answers, more);
}

/** Completes a form at once, as a screen does after its draft. */
export async function complete(
  client: TestClient,
  caseId: string,
  form: FormId,
  answers: Draft,
  more: {
    recordId?: string;
    version?: number;
    reason?: string;
    requestId?: string;
    confirmed?: string[];
  } = {},
) {
  return await client.form[form].complete({ caseId, answers, requestId: randomUUID(), version: 0, ...more });
}

/** Corrects what a form says by now, with a reason, as the version after the present one. */
export async function correct(
  client: TestClient,
  caseId: string,
  form: FormId,
  change: (present: Draft) => Draft,
  confirmed: string[] = [],
) {
  const { record } = await client.form[form].open({ caseId });
  const more = { version: record?.version ?? 0, reason: 'Dibetulkan', confirmed };
  return await complete(client, caseId, form, change(record?.answers ?? {}), more);
}

/** The questions that are asked before something is saved, word for word; none when it is not asked. */
export const questionsOf = (refusal: { code: string; data?: unknown }): string[] =>
  refusal.code === 'ASKS'
    ? (refusal.data as { troubles: { sentence: string }[] }).troubles.map(({ sentence }) => sentence)
    : [];

/** Does what may be asked about, and answers with "Tetap simpan" like somebody who has read the question. */
export async function saveAnyway<Done>(save: (confirmed: string[]) => Promise<Done>): Promise<Done> {
  try {
    return await save([]);
  } catch (error) {
    const questions = questionsOf(error as { code: string });
    if (questions.length === 0) throw error;
    return await save(questions);
  }
}

export const eicAnswers: Draft = {
  metOn: '2026-09-01',
  problemByClient: 'Saya ingin kembali bersekolah.',
  requestForServices: 'Permintaan rehabilitasi sosial dari Bapas.',
  eligibility: 'eligible',
  serviceFormulation: 'Rehabilitasi sosial dalam panti.',
  noAgreementReason: 'Menunggu kedatangan wali.',
};

export const assessmentAnswers: Draft = {
  assessedOn: '2026-09-10',
  kind: 'initial',
  problemStatement: 'Putus sekolah dan ikut kelompok yang melanggar.',
  integrativeFormulation: 'Kebutuhan diakui tidak terpenuhi di rumah.',
};

const target = (number: number, more: object = {}) => ({
  number,
  statement: `Target nomor ${number}`,
  indicator: 'kali dalam seminggu',
  baseline: 0,
  targetValue: 5,
  unit: 'kali/minggu',
  dueOn: '2026-11-01',
  tasks: [{ number: 1, what: `Kegiatan untuk target ${number}`, service: 'social-care' }],
  ...more,
});

/** A plan with targets 1 to `count`, all due on 1 November 2026. */
export const planWith = (
  count: number,
  change: (number: number) => object = () => ({}),
): Draft & { goals: PlanGoal[] } => ({
  plannedOn: '2026-09-20',
  focus: 'Kembali bersekolah.',
  rootCause: 'Pengawasan keluarga longgar.',
  problemSolvingGoal: 'Bersekolah dan tinggal bersama keluarga.',
  goals: [
    {
      number: 1,
      statement: 'Kembali bersekolah',
      targets: Array.from({ length: count }, (_, index) => target(index + 1, change(index + 1))),
    },
  ],
});

type Status = 'achieved' | 'partly' | 'not-achieved' | 'not-due';

/** A round that gives each target of the plan a status, by number. */
export const roundWith = (statuses: Record<number, Status>, more: Draft = {}): Draft => ({
  evaluatedOn: '2026-11-02',
  kind: 'periodic',
  periodFrom: '2026-10-01',
  periodTo: '2026-11-01',
  process: 'good',
  result: 'fair',
  followUpPlan: 'Melanjutkan kegiatan.',
  achievements: Object.entries(statuses).map(([number, status]) => ({
    targetNumber: Number(number),
    status,
    value: 3,
  })),
  ...more,
});

export const terminationAnswers = (more: Draft = {}): Draft => ({
  terminatedOn: '2026-11-10',
  reason: 'T12',
  explanation: 'Kembali ke keluarga.',
  approvedBy: 'Ratna Dewanti',
  ...more,
});

/** Carries a case through EIC, Asesmen and Perencanaan with `targets` targets. */
export async function carryToPlan(
  client: TestClient,
  caseId: string,
  targets = 5,
): Promise<{ planId: string }> {
  await complete(client, caseId, 'eic', eicAnswers);
  await complete(client, caseId, 'assessment', assessmentAnswers);
  const { recordId } = await complete(client, caseId, 'planning', planWith(targets));
  return { planId: recordId };
}

/** The typed refusal of a call that must not succeed. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await call;
  } catch (error) {
    const { code, message, data } = error as { code?: string; message: string; data?: unknown };
    return { code: code ?? 'NOT TYPED', message, data };
  }
  throw new Error('the call was not refused');
}

/** Saves the centre's settings over whatever was saved before. */
export const saveCentre = async (client: TestClient, settings: Centre): Promise<Centre> =>
  await client.centre.save({ ...settings, revision: (await client.centre.get()).revision });

type Upon<Ask extends (input: never) => unknown> = Omit<Parameters<Ask>[0], 'upon'>;

/** Gives a case to a worker, as a screen does that shows who holds it. */
export async function assign(client: TestClient, input: Upon<TestClient['case']['assign']>) {
  const { worker, supervisor } = await client.case.open({ caseId: input.caseId });
  const upon = { workerId: worker?.id ?? null, supervisorId: supervisor?.id ?? null };
  return await client.case.assign({ ...input, upon });
}

/** Corrects who a colleague is, as a screen does that shows who they are. */
export async function correctUser(client: TestClient, input: Upon<TestClient['users']['correct']>) {
  const user = (await client.users.list()).find(({ id }) => id === input.userId);
  if (user === undefined) throw new Error('no such user');
  const { name, role, position, employeeNumber } = user;
  return await client.users.correct({ ...input, upon: { name, role, position, employeeNumber } });
}
