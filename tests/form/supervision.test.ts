import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const secret = 'Bicarakan batas peran dengan keluarga.';

describe('supervision and consultation', () => {
  let centre: TestCentre;
  let caseId: string;
  let sri: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('tono', 'socialWorker', 'Tono');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    await centre.addUser('yusuf', 'supervisor', 'Yusuf');
    await centre.addUser('tini', 'caregiver', 'Tini');
    await centre.as('sri');
    ({ caseId } = await register(centre.client, someone('Arif Wibowo')));
  });
  afterAll(() => centre.close());

  const ofCase = {
    heldOn: '2026-11-01',
    topic: 'Hubungan keluarga',
    direction: secret,
    nextOn: '2026-12-01',
  };
  const ofWorker = (more: object = {}) => ({
    ...{ requestId: randomUUID(), workerId: sri, heldOn: '2026-11-02', topic: 'Beban kerja' },
    ...{ direction: 'Kurangi kasus yang jauh.', agreed: 'Tiga kasus dialihkan.', nextOn: '2026-12-02' },
    ...more,
  });
  const topics = async () => (await centre.client.supervision.list({})).entries.map(({ topic }) => topic);
  const seen = async (login: string) => {
    await centre.as(login);
    return (await centre.client.form.supervision.list({ caseId })).records.length;
  };
  /** What is to be held next, as whoever is in is told. */
  const next = async (from = '2026-11-20', to = '2027-03-31') =>
    (await centre.client.duty.calendar({ from, to })).filter(({ form }) => form === 'supervision');

  it('of a case is read by its writer, the worker and Kepala, and by nobody else', async () => {
    await centre.as('dewi');
    const { recordId } = await complete(centre.client, caseId, 'supervision', ofCase);
    expect([await seen('dewi'), await seen('sri'), await seen('kepala'), await seen('yusuf')]).toEqual([
      1, 1, 1, 0,
    ]);
    await centre.as('yusuf');
    expect((await refusalOf(centre.client.form.supervision.open({ caseId, recordId }))).code).toBe(
      'NOT_FOUND',
    );
    expect(JSON.stringify(await centre.client.case.history({ caseId }))).not.toContain('Supervisi');
    const filed = async (login: string) => {
      await centre.as(login);
      const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
      return (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
    };
    expect(await filed('sri')).toContain(secret);
    const ofAnother = await filed('yusuf');
    expect(ofAnother).not.toContain(secret);
    expect(ofAnother).toContain('hanya dibaca penulisnya, pekerja sosial yang disupervisi, dan Kepala');
    const packet = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    expect(await textOf(new Uint8Array(await packet.file.arrayBuffer()))).not.toContain('batas peran');
  });

  it('is not written by whoever is supervised', async () => {
    await centre.as('sri');
    expect((await refusalOf(complete(centre.client, caseId, 'supervision', ofCase))).code).toBe('FORBIDDEN');
    expect((await refusalOf(centre.client.supervision.record(ofWorker()))).code).toBe('FORBIDDEN');
    await centre.as('tini');
    expect((await refusalOf(centre.client.supervision.list({}))).code).toBe('FORBIDDEN');
  });

  it('of a worker stands in their log, once, and is corrected by its writer with a reason', async () => {
    await centre.as('dewi');
    const entry = ofWorker();
    const [first, again] = [
      await centre.client.supervision.record(entry),
      await centre.client.supervision.record(entry),
    ];
    expect(again).toEqual(first);
    const correction = { replaces: first.id, topic: 'Beban kerja dan jarak' };
    expect((await refusalOf(centre.client.supervision.record(ofWorker(correction)))).code).toBe(
      'REASON_NEEDED',
    );
    await centre.as('yusuf');
    const why = { ...correction, reason: 'Topiknya kurang.' };
    const refused = async () => (await refusalOf(centre.client.supervision.record(ofWorker(why)))).message;
    expect(await refused()).toBe('Hanya penulisnya yang membetulkan.');
    await centre.as('dewi');
    await centre.client.supervision.record(ofWorker(why));
    expect(await refused()).toMatch(/^Catatan ini sudah dibetulkan sejak Anda membukanya/);
    expect(await topics()).toEqual(['Beban kerja dan jarak', 'Hubungan keluarga']);
    for (const [login, count] of [
      ['sri', 2],
      ['kepala', 2],
      ['yusuf', 0],
      ['tono', 0],
    ] as const) {
      await centre.as(login);
      expect([login, (await topics()).length]).toEqual([login, count]);
    }
  });

  it('refuses a day to come, a next one before it, oneself, and whoever does not work here', async () => {
    await centre.as('dewi');
    const { workers } = await centre.client.users.workers();
    const own = workers.find(({ name }) => name === 'Dewi A.')?.id ?? '';
    const refusals = [
      { heldOn: '2026-12-31' },
      { nextOn: '2026-10-01' },
      { workerId: own },
      { workerId: randomUUID() },
    ];
    const codes = [];
    for (const one of refusals)
      codes.push((await refusalOf(centre.client.supervision.record(ofWorker(one)))).code);
    expect(codes).toEqual(['NOT_HELD', 'TOO_EARLY', 'NOT_A_WORKER', 'NOT_A_WORKER']);
    expect((await refusalOf(centre.client.supervision.record(ofWorker({ topic: ' ' })))).code).toBe(
      'BAD_INPUT',
    );
  });

  it('tells what was agreed and not held yet, until it is held', async () => {
    await centre.as('dewi');
    expect((await next()).map(({ caseId: about, on }) => [about === caseId, on])).toEqual([
      [true, '2026-12-01'],
      [false, '2026-12-02'],
    ]);
    await complete(centre.client, caseId, 'supervision', {
      ...ofCase,
      heldOn: '2026-11-20',
      nextOn: undefined,
    });
    expect((await next()).map(({ on }) => on)).toEqual(['2026-12-02']);
    // The worker knows of it; whoever agreed it has to hold it.
    await centre.as('sri');
    expect((await next()).map(({ what, holder, can }) => [what, holder?.name, can.done.ok])).toEqual([
      ['Supervisi berikutnya: Sri W.', 'Dewi A.', false],
    ]);
    await centre.as('tono');
    expect(await next()).toEqual([]);
  });

  it('of a worker that comes next is put off, moved by a correction, and ended by the one that is held', async () => {
    await centre.as('dewi');
    const [agreed] = await next();
    const act = { key: agreed?.key ?? '', askedOn: agreed?.askedOn ?? '', word: 'Cuti bersama.' };
    await centre.client.duty.act({ ...act, act: 'put-off', until: '2026-12-10', requestId: randomUUID() });
    const first = (await centre.client.supervision.list({})).entries.find(({ kind }) => kind === 'worker');
    const correct = (replaces: string | undefined, more: object) =>
      centre.client.supervision.record(ofWorker({ replaces, reason: 'Salah tulis.', ...more }));
    // Of another topic it is the same promise, and stays put off; another day is another one.
    const second = await correct(first?.id, { topic: 'Beban' });
    expect((await next()).map(({ on }) => on)).toEqual(['2026-12-10']);
    await correct(second.id, { nextOn: '2026-12-16' });
    expect((await next()).map(({ on }) => on)).toEqual(['2026-12-16']);
    await centre.client.supervision.record(ofWorker({ heldOn: '2026-11-22', nextOn: null }));
    expect(await next()).toEqual([]);
  });

  it('of somebody who has left is corrected still, and not of another who does not work here', async () => {
    await centre.as('kepala');
    const joko = await centre.addUser('joko', 'socialWorker', 'Joko');
    await centre.as('dewi');
    const { id } = await centre.client.supervision.record(ofWorker({ workerId: joko }));
    await centre.as('kepala');
    await centre.client.users.remove({ userId: joko });
    await centre.as('dewi');
    const why = { replaces: id, reason: 'Salah tulis.', topic: 'Serah terima' };
    await centre.client.supervision.record(ofWorker({ workerId: joko, ...why }));
    expect(await topics()).toContain('Serah terima');
    expect((await refusalOf(centre.client.supervision.record(ofWorker({ workerId: joko })))).code).toBe(
      'NOT_A_WORKER',
    );
  });

  it('with other professions is read with the case, and prints with the log of its worker', async () => {
    await centre.as('sri');
    await complete(centre.client, caseId, 'consultation', {
      heldOn: '2026-11-05',
      profession: 'psychologist',
      topic: 'Mimpi buruk',
      advice: 'Terapi bermain dua kali seminggu.',
    });
    const printed = async (asked: object) => {
      const { file } = await centre.client.supervision.print({ ...asked, purpose: 'preview' });
      return (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
    };
    const own = await printed({ workerId: sri });
    for (const said of [
      secret,
      'Kurangi kasus yang jauh.',
      'Mimpi buruk (Psikolog)',
      'Terapi bermain dua kali seminggu.',
    ])
      expect(own).toContain(said);
    expect(await printed({ caseId })).not.toContain('Kurangi kasus');
    // Each case in a printed log has its row: berkas klien tells of the print.
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    expect((await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ')).toContain(
      'Mencetak catatan supervisi',
    );
    await centre.as('tono');
    expect(await printed({ caseId })).toContain('Belum ada catatan.');
    expect((await refusalOf(centre.client.form.consultation.list({ caseId }))).code).toBe('NOT_YOURS');
  });
});
