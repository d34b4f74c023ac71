import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administering } from '#domain/roles';
import { call, type Declared, listDeclared } from '../faults/role-matrix/operations.ts';
import { sampleInput } from '../faults/role-matrix/sample-input.ts';
import { refusalOf, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/**
 * Which operations ask for the pass phrase again (hosts/SECURITY.md A8), by what they do. A new one is put
 * here, or fails.
 */
const classes = {
  /** A file about people, or the month's figures for an agency: it leaves Titian. */
  'hands a file out': {
    reauth: 'always',
    operations:
      'caseload.export monthReport.exportWorkbook monthReport.exportWithNames monthReport.exportFile transfer.make transfer.answer clientFile.make attachment.saveCopy standard.export import.protocol',
  },
  /** Paper is the daily work of whoever is in, and told in the audit; the same as a file asks. */
  'prints, or hands a file out': {
    reauth: 'toSave',
    operations:
      'packet.make consentForm.make centreKey.print resilience.print resource.printGaps allegation.print letter.make monthReport.coverLetter meeting.print supervision.print timeline.print standard.print erasure.record audit.draftNotice shift.print duty.printCalendar',
  },
  'erases, or decides on it': {
    reauth: 'always',
    operations: 'erasure.hold erasure.liftHold erasure.propose erasure.withdraw erasure.carryOut',
  },
  /** What brings many people in at once, or takes them out again. */
  'imports people': { reauth: 'always', operations: 'import.carryOut import.undo' },
  'administers users': {
    reauth: 'always',
    operations: 'users.add users.correct users.remove users.resetPassphrase',
  },
  'administers the office': {
    reauth: 'always',
    operations: 'office.open office.shut office.invite office.agree office.remove',
  },
  /** Makes less possible than before. */
  'takes back a code': { reauth: 'never', operations: 'office.withdraw' },
  'administers keys': {
    reauth: 'always',
    operations: 'keys.replaceRecoveryKey keys.endWait keys.rotateDataKey',
  },
  'administers backups': { reauth: 'always', operations: 'backup.confirmShrunken backup.setSecondPlace' },
  'administers the program': { reauth: 'always', operations: 'update.install update.takeBack' },
  /** The recovery key is typed with it, which weighs more than a pass phrase. */
  'proves itself': { reauth: 'typed', operations: 'keys.confirmRecoveryKey backup.rehearse' },
  /** Moves a reminder to tomorrow. */
  'puts a reminder off': { reauth: 'never', operations: 'keys.remindLater' },
  /**
   * Before login there is nobody to ask; restoring and new keys need the recovery key, rescuing that or a
   * pass phrase.
   */
  'stands at the door': {
    reauth: undefined,
    operations:
      'vault.status vault.offerRecoveryKey vault.create vault.tryDemo vault.demoProgress vault.leaveDemo ' +
      'vault.unlock vault.openingProgress vault.listKepala vault.enterWithRecoveryKey vault.lock keys.rotationProgress ' +
      'pc.status pc.find pc.connect pc.agree pc.cancel pc.leave pc.takeUpdate pc.hold pc.held pc.letGo ' +
      'recovery.find recovery.examine recovery.restore recovery.progress rescue.run rescue.progress ' +
      'rescue.findKeyBackup rescue.remakeKeys',
  },
  /** The pass phrase itself is typed into both. */
  'gives the pass phrase': { reauth: undefined, operations: 'vault.confirm vault.changePassphrase' },
  /** A backup is encrypted, and opens with the recovery key alone. */
  'makes or checks a backup': { reauth: undefined, operations: 'backup.make backup.check' },
  'writes what the work is': {
    reauth: undefined,
    operations:
      'transfer.take transfer.untake transfer.takeAnswer client.register client.openNewCase client.saveRegistrationDraft client.addThumbnail client.setPhoto case.assign case.handOver case.requestWorker case.decideRequest case.withdrawRequest case.setHelper case.endHelper case.carryOver case.reviewCoercion attachment.send attachment.add ' +
      'attachment.rename attachment.remove attachment.restore form.*.saveDraft form.*.discardDraft form.*.complete form.*.proposeRepair repair.decide repair.undo merge.propose merge.decide merge.undo ' +
      'signOff.submit signOff.approve signOff.return supervision.record family.place family.link family.unlink family.copy letter.saveTemplate letter.word reportProfile.save reportProfile.remove resource.save resource.setActive duty.act duty.give ' +
      'meeting.save meeting.putForward meeting.takeBack meeting.setAgenda meeting.turn meeting.approve meeting.addend meeting.saveDraft meeting.decide ' +
      'allegation.saveDraft allegation.write allegation.addStep allegation.endStep allegation.addReader allegation.bar allegation.close centre.save centre.saveOwn preference.put caseloadView.share caseloadView.unshare shift.saveDraft shift.save shift.markRead',
  },
  'shows on the screen': {
    reauth: undefined,
    operations:
      'centre.get centreKey.get transfer.offer transfer.send transfer.open transfer.compare transfer.takings transfer.records users.list users.workers client.findAlike client.findKin client.get client.registrationDraft client.registrationDrafts family.read timeline.read case.open case.summary ' +
      'change.wait change.writers office.get case.drafts case.history case.hands case.carriable case.listCoercion case.reviews form.*.open form.*.list form.*.history form.*.version attachment.list ' +
      'attachment.view repair.waiting repair.annulled repair.ofCase merge.alike merge.preview merge.list merge.ofPerson signOff.ofCase supervision.list letter.list letter.templates letter.checkTemplate comparison.get series.list caseload.list caseload.recent caseload.exportProgress caseloadView.list erasure.state erasure.list monthReport.preview monthReport.people monthReport.changed reportProfile.list reportProfile.try home.get home.glance ' +
      'keys.state audit.list audit.state audit.verify backup.state backup.list backup.drives rescue.report update.state update.find update.progress region.search ' +
      'meeting.list meeting.open meeting.ofCase meeting.offers preference.get shift.read shift.flags duty.inbox duty.calendar duty.ofCase duty.byWorker duty.hands ' +
      'resource.list resource.names resource.open resource.ofCase resource.candidates resource.gaps resource.gapCases allegation.waiting allegation.list allegation.get lesson.list lesson.left lesson.techniquesOfCase lesson.techniques writing.find writing.left standard.overview standard.cases standard.missing standard.missingOf ' +
      'import.send import.held import.forget import.arrange import.sayForAll import.check import.mean import.rows import.mend import.decide import.rehearse import.progress import.list import.sample',
  },
} as const;

const declared = listDeclared();
const kindOf = (path: string) => path.replace(/^form\.\w+\./, 'form.*.');
const decided = Object.entries(classes).flatMap(([what, { reauth, operations }]) =>
  operations.split(' ').map((path) => ({ path, what, reauth })),
);

describe('the pass phrase is asked again', () => {
  it('as decided for every operation of the contract, each in one class', () => {
    expect(decided.map(({ path }) => path).toSorted()).toEqual(
      [...new Set(declared.map(({ path }) => kindOf(path)))].toSorted(),
    );
    const wanted = new Map<string, string | undefined>(decided.map(({ path, reauth }) => [path, reauth]));
    const asked = (path: string, reauth: string | undefined) => `${path}: ${reauth ?? 'no'}`;
    expect(declared.map(({ path, meta }) => asked(path, meta.reauth))).toEqual(
      declared.map(({ path }) => asked(path, wanted.get(kindOf(path)))),
    );
  });

  it('for every export, and for all that administers but what is excused above', () => {
    const excused = ['typed', 'never'];
    for (const { path, meta } of declared) {
      const isBound = meta.audit === 'export' || (meta.audit === 'write' && isAdministering(meta.may));
      if (!isBound || excused.includes(meta.reauth ?? '')) continue;
      expect([path, meta.reauth]).toEqual([path, 'always']);
    }
  });

  it('or the input holds what stands for it', () => {
    for (const { path, meta, schema } of declared) {
      const parts = Object.keys((schema as { shape?: object } | undefined)?.shape ?? {});
      if (meta.reauth === 'typed') expect([path, ...parts]).toContain('recoveryKey');
      if (meta.reauth === 'toSave') expect([path, ...parts]).toContain('purpose');
    }
  });

  describe('when it was last given five minutes ago', () => {
    let centre: TestCentre;
    let named: Parameters<typeof sampleInput>[1];
    beforeAll(async () => {
      centre = await makeTestCentre();
      const userId = await centre.addUser('sri', 'socialWorker');
      const leaverId = await centre.addUser('pamit', 'operator');
      const one = await register(centre.client, someone('Ahmad Contoh'));
      named = { ...one, userId, leaverId, records: new Map() };
    });
    afterAll(() => centre.close());

    /** Six minutes of work, in which nobody types the pass phrase. */
    const work = async () => {
      for (let time = 0; time < 2; time++) {
        centre.time.pass(180_000);
        await centre.client.home.get();
      }
    };
    const ask = async (operation: Declared, purpose: string) => {
      const input = sampleInput(operation, named) as object | undefined;
      const asked = operation.meta.reauth === 'toSave' ? { ...input, purpose } : input;
      return await call(centre.client, operation.path, asked).then(
        () => 'done',
        async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
      );
    };

    it.each(declared.filter(({ meta }) => meta.reauth === 'always' || meta.reauth === 'toSave'))(
      'by $path, which is served once it is given',
      async (operation) => {
        await work();
        expect(await ask(operation, 'save')).toBe('REAUTH');
        if (operation.meta.reauth === 'toSave') expect(await ask(operation, 'print')).not.toBe('REAUTH');
        await centre.client.vault.confirm({ passphrase: headLogin.passphrase });
        expect(['REAUTH', 'FORBIDDEN', 'LOCKED', 'BAD_INPUT', 'UNEXPECTED']).not.toContain(
          await ask(operation, 'save'),
        );
      },
    );

    it('to the second', async () => {
      const add = () => refusalOf(centre.client.users.remove({ userId: named.userId }));
      await centre.client.vault.confirm({ passphrase: headLogin.passphrase });
      centre.time.pass(150_000);
      await centre.client.home.get();
      centre.time.pass(149_999);
      await centre.client.caseload.export({ columns: ['fullName'], as: 'xlsx' });
      centre.time.pass(1);
      expect((await add()).code).toBe('REAUTH');
    });
  });
});

const isAdministering = (who: string) => (administering as readonly string[]).includes(who);
