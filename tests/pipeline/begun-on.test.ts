import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nothingOwn, type Own } from '#domain/own/own';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { listDeclared, listReplacing } from '../faults/role-matrix/operations.ts';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre, type TestClient } from '../support/test-centre.ts';

/**
 * What an operation that writes does to what a colleague wrote in the meantime. One that replaces what somebody typed
 * names what it was begun on (`revision`, `version`, `upon`, `replaces`), and is tried below. Any other is put here, or
 * fails.
 */
const others = {
  'adds beside what stands, which stays and is read in a history':
    'client.register client.openNewCase family.link case.handOver case.requestWorker case.setHelper transfer.take transfer.takeAnswer form.*.proposeRepair ' +
    'allegation.write allegation.addStep allegation.addReader allegation.bar attachment.add client.addThumbnail duty.give meeting.addend merge.propose import.carryOut users.add backup.make',
  'is a step that is taken once, from a state in which it can be taken: the second is told':
    'case.decideRequest case.withdrawRequest case.endHelper case.carryOver case.reviewCoercion transfer.untake family.unlink family.copy form.*.discardDraft allegation.endStep allegation.close ' +
    'attachment.remove attachment.restore duty.act erasure.hold erasure.liftHold erasure.propose erasure.withdraw erasure.carryOut repair.decide repair.undo signOff.submit signOff.approve signOff.return ' +
    'meeting.takeBack meeting.decide merge.decide merge.undo import.undo users.remove reportProfile.remove backup.check backup.rehearse backup.confirmShrunken',
  'is one choice that is seen whole where it is made':
    'client.setPhoto family.place caseloadView.share caseloadView.unshare resource.setActive backup.setSecondPlace users.resetPassphrase shift.markRead',
  'is of whoever does it alone': 'vault.changePassphrase letter.word shift.saveDraft shift.save',
  'administers this house and its keys':
    'office.open office.shut office.invite office.agree office.withdraw office.remove keys.confirmRecoveryKey keys.remindLater keys.replaceRecoveryKey keys.endWait keys.rotateDataKey update.install update.takeBack',
} as const;

const writes = listDeclared().filter(({ meta }) => meta.audit === 'write');
const kindOf = (path: string) => path.replace(/^form\.\w+\./, 'form.*.');
const excused = Object.values(others).flatMap((paths) => paths.split(' '));

/** How one person reads what stands there, and how they save over what they read. */
type Trial<Shown> = {
  read: (client: TestClient) => Promise<Shown>;
  save: (client: TestClient, shown: Shown, word: string) => Promise<unknown>;
};
const first = <One>([found]: readonly One[]): One => {
  if (found === undefined) throw new Error('nothing stands there');
  return found;
};
const trial = <Shown>(one: Trial<Shown>) => one as Trial<unknown>;

/** A client whose every call is made once more, word for word, as by whoever lost the first answer on the way. */
const twice = (client: TestClient): TestClient =>
  new Proxy(client, {
    get: (part, name) => twice(Reflect.get(part, name)),
    apply: async (call, self, given) => {
      const answer = await Reflect.apply(call as never, self, given);
      expect(await Reflect.apply(call as never, self, given)).toEqual(answer);
      return answer;
    },
  });

describe('two who change the same', () => {
  let centre: TestCentre;
  let [one, other]: TestClient[] = [];
  const named = {
    caseId: '',
    sri: '',
    tono: '',
    attachmentId: '',
    resourceId: '',
    meetingId: '',
    supervised: '',
  };
  beforeAll(async () => {
    centre = await makeTestCentre();
    one = centre.client;
    other = createRouterClient(centre.app.router, { context: { ...centre.app.context, seat: 'meja-lain' } });
    named.sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    named.tono = await centre.addUser('tono', 'socialWorker', 'Tono P.');
    await other.vault.unlock(headLogin);
    named.caseId = (await register(one, someone('Arif Wibowo'), undefined, named.sri)).caseId;
    const scan = { name: 'pindaian.pdf', content: makePdf('Surat') };
    named.attachmentId = await attach(one, named.caseId, scan, { title: 'Surat', kind: 'other' });
    const answers = { name: 'Baznas', kind: 'community', gives: ['cash-aid'] };
    named.resourceId = (await one.resource.save({ requestId: randomUUID(), answers })).resourceId;
    named.meetingId = (await one.meeting.save({ ...meeting, requestId: randomUUID() })).meetingId;
    await one.supervision.record({ ...supervision, workerId: named.sri, requestId: randomUUID() });
    await one.meeting.putForward({ caseId: named.caseId, question: 'Apakah?' });
  });
  afterAll(() => centre.close());

  const meeting = { kind: 'routine' as const, heldOn: '2026-11-23', startsAt: '09:00', place: 'Aula' };
  const supervision = {
    heldOn: '2026-11-20',
    topic: 'Beban kerja',
    direction: 'Dibagi.',
    agreed: '',
    nextOn: null,
  };
  const openMeeting = (client: TestClient) => client.meeting.open({ meetingId: named.meetingId });
  const heldBy = async (client: TestClient) => {
    const { worker, supervisor } = await client.case.open({ caseId: named.caseId });
    return { workerId: worker?.id ?? null, supervisorId: supervisor?.id ?? null };
  };

  const trials: Readonly<Record<string, Trial<unknown>>> = {
    'centre.save': trial({
      read: (client) => client.centre.get(),
      save: (client, shown, address) => client.centre.save({ ...shown, address }),
    }),
    'centre.saveOwn': trial({
      read: async (client): Promise<Own> => (await client.vault.status()).session?.own ?? nothingOwn,
      save: (client, shown, label) =>
        client.centre.saveOwn({ ...shown, fields: [{ form: 'note', name: 'own-1', label, kind: 'text' }] }),
    }),
    'users.correct': trial({
      read: async (client) => {
        const found = (await client.users.list()).filter(({ id }) => id === named.tono);
        const { name, role, position, employeeNumber } = first(found);
        return { name, role, position, employeeNumber };
      },
      save: (client, upon, position) =>
        client.users.correct({ ...upon, position, userId: named.tono, reason: 'change', upon }),
    }),
    'case.assign': trial({
      read: heldBy,
      save: (client, upon, reason) =>
        client.case.assign({
          ...{ caseId: named.caseId, upon, reason },
          workerId: upon.workerId === named.sri ? named.tono : named.sri,
        }),
    }),
    'attachment.rename': trial({
      read: async (client) => {
        const { title, kind } = first((await client.attachment.list({ caseId: named.caseId })).attachments);
        return { title, kind };
      },
      save: (client, upon, title) => {
        const { caseId, attachmentId } = named;
        return client.attachment.rename({ caseId, attachmentId, kind: 'other', title, upon });
      },
    }),
    'form.*.saveDraft': trial({
      read: async (client) => (await client.form.eic.open({ caseId: named.caseId })).draft?.revision ?? 0,
      save: (client, revision, word) =>
        client.form.eic.saveDraft({ caseId: named.caseId, answers: { problemByClient: word }, revision }),
    }),
    'form.*.complete': trial({
      read: async (client) => (await client.form.client.open({ caseId: named.caseId })).record,
      save: (client, shown, alias) =>
        complete(
          client,
          named.caseId,
          'client',
          { ...shown?.answers, alias },
          { version: shown?.version ?? 0, reason: 'Ditambah.' },
        ),
    }),
    'letter.saveTemplate': trial({
      read: async (client) => first(await client.letter.templates()),
      save: (client, { kind, version }, word) =>
        client.letter.saveTemplate({ kind, version, text: `# ${word}` }),
    }),
    'meeting.putForward': trial({
      read: async (client) => {
        const { question, options } = first(await client.meeting.ofCase({ caseId: named.caseId }));
        return { question, options };
      },
      save: (client, upon, question) => client.meeting.putForward({ caseId: named.caseId, question, upon }),
    }),
    'meeting.save': trial({
      read: openMeeting,
      save: (client, { meetingId, revision }, place) =>
        client.meeting.save({ ...meeting, meetingId, revision, place, requestId: randomUUID() }),
    }),
    'meeting.setAgenda': trial({
      read: openMeeting,
      save: (client, { meetingId, revision }, question) =>
        client.meeting.setAgenda({ meetingId, revision, items: [{ caseId: named.caseId, question }] }),
    }),
    'meeting.turn': trial({
      read: openMeeting,
      save: (client, { meetingId, revision, state }, reason) =>
        client.meeting.turn({
          meetingId,
          revision,
          reason,
          state: state === 'planned' ? 'postponed' : 'planned',
        }),
    }),
    'meeting.saveDraft': trial({
      read: async (client) => first((await openMeeting(client)).items),
      save: (client, { caseId, itemId, draft }, discussion) =>
        client.meeting.saveDraft({ caseId, itemId, answers: { discussion }, revision: draft?.revision ?? 0 }),
    }),
    'meeting.approve': trial({
      read: openMeeting,
      save: (client, { meetingId, revision }) => client.meeting.approve({ meetingId, revision }),
    }),
    'reportProfile.save': trial({
      read: async (client) => first(await client.reportProfile.list()),
      save: (client, { id, version, definition }, recipient) =>
        client.reportProfile.save({ id, version, definition: { ...definition, recipient } }),
    }),
    'resource.save': trial({
      read: async (client) => (await client.resource.open({ resourceId: named.resourceId })).resource,
      save: (client, { resourceId, revision, answers }, procedure) =>
        client.resource.save({
          ...{ resourceId, revision, requestId: randomUUID() },
          answers: { ...answers, procedure },
        }),
    }),
    'supervision.record': trial({
      read: async (client) => first((await client.supervision.list({})).entries),
      save: (client, { id }, topic) =>
        client.supervision.record({
          ...{ ...supervision, workerId: named.sri, topic, reason: 'Kurang.', requestId: randomUUID() },
          replaces: id,
        }),
    }),
  };

  it('every operation that writes says what it was begun on, or why it need not', () => {
    const known = [...new Set(writes.map(({ path }) => kindOf(path)))];
    expect([...excused, ...Object.keys(trials)].sort()).toEqual(known.sort());
    const replacing = new Set(listReplacing().map(({ path }) => kindOf(path)));
    expect(Object.keys(trials).filter((path) => !replacing.has(path))).toEqual([]);
  });

  it.each(Object.keys(trials))(
    '%s: the second is told and overwrites nothing, and who saves once more ends well',
    async (path) => {
      const { read, save } = trials[path] as Trial<unknown>;
      if (one === undefined || other === undefined) throw new Error('nobody is in');
      await (path === 'meeting.saveDraft' ? hold() : path === 'meeting.approve' ? leaveOut() : undefined);
      const shown = await read(one);
      await save(other, shown, 'Dari rekan');
      const saved = await read(one);
      const refusal = await refusalOf(save(one, shown, 'Dari saya'));
      expect(refusal.code).toMatch(/^(MOVED_ON|DRAFT_MOVED_ON)$/);
      expect(refusal.message).toMatch(/\.$/);
      expect(await read(one)).toEqual(saved);
      if (path !== 'meeting.approve') await save(twice(one), saved, 'Dari saya');
    },
  );

  /** The conference begins, with the case on its agenda. */
  const hold = async () => {
    const { meetingId, revision } = await openMeeting(centre.client);
    await centre.client.meeting.turn({ meetingId, revision, state: 'held' });
  };
  /** Nothing is left to be decided. */
  const leaveOut = async () => {
    const { meetingId, revision } = await openMeeting(centre.client);
    const items = [{ caseId: named.caseId, question: 'Apakah?', leftOut: 'Tidak hadir.' }];
    await centre.client.meeting.setAgenda({ meetingId, revision, items });
  };
});
