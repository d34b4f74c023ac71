import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Shift } from '#domain/shift';
import { proposal, registerLeaver } from '../erasure/support.ts';
import {
  accept,
  anAdmission,
  complete,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

// 22.10 in WIB: the night of the 23rd.
const atNight = '2026-11-23T15:10:00.000Z';
const night = { day: '2026-11-23', shift: 'night' } as const;
const afternoon = { day: '2026-11-23', shift: 'afternoon' } as const;
const morning = { day: '2026-11-24', shift: 'morning' } as const;

describe('the sheet of a turn', () => {
  let centre: TestCentre;
  let ids: Record<'ahmad' | 'budi' | 'cici' | 'candidate' | 'outside', string>;

  beforeAll(async () => {
    centre = await makeTestCentre({ start: atNight });
    await centre.addUser('rina', 'caregiver', 'Rina Asuh');
    await centre.addUser('tono', 'caregiver', 'Tono Jaga');
    await centre.addUser('operator', 'operator');
    const workerId = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    // Works here, and with nobody of the house: no turn waits for them.
    const outsideWorker = await centre.addUser('galih', 'socialWorker', 'Galih Luar');
    const here = async (name: string, workedBy?: string, admission = anAdmission()) => {
      const { caseId } = await register(centre.client, someone(name), admission, workedBy);
      await accept(centre.client, caseId);
      return caseId;
    };
    ids = {
      ahmad: await here('Ahmad Contoh', workerId),
      budi: await here('Budi Sentosa'),
      cici: await here('Cici Lestari'),
      outside: await here('Dewi Luar', outsideWorker, anAdmission({ approach: 'family' })),
      candidate: (await register(centre.client, someone('Eko Calon'))).caseId,
    };
  });
  afterAll(() => centre.close());
  beforeEach(() => centre.as('rina'));

  const line = (caseId: string, note: string, reason?: string) => ({
    caseId,
    requestId: randomUUID(),
    note,
    needsAttention: reason !== undefined,
    attentionReason: reason ?? '',
  });
  const written = ({
    note,
    needsAttention,
    attentionReason,
  }: Omit<ReturnType<typeof line>, 'requestId'>) => ({
    note,
    needsAttention,
    attentionReason,
  });
  const rowOf = async (caseId: string, turn: Shift = night) =>
    (await centre.client.shift.read({ turn })).rows.find((row) => row.caseId === caseId);
  const notesOf = async (caseId: string) =>
    (await centre.client.form.dailyNote.list({ caseId })).records.map(({ answers }) => answers);

  it('is that of the turn which is now, with everybody who lives in the house, by name', async () => {
    const { day, shift, rows, can } = await centre.client.shift.read({});
    expect({ day, shift, can }).toEqual({ ...night, can: { write: { ok: true } } });
    expect((await centre.client.vault.status()).session?.turn).toEqual(night);
    expect(rows.map(({ name }) => name)).toEqual(['Ahmad Contoh', 'Budi Sentosa', 'Cici Lestari']);
  });

  it('saves a daily note of each line in one step, by the road of a single note', async () => {
    const told = await centre.client.shift.save({
      ...night,
      lines: [line(ids.ahmad, 'Tidur nyenyak.'), line(ids.budi, 'Menangis.', 'Ingin bertemu ibunya')],
    });
    expect(told).toEqual({ saved: [ids.ahmad, ids.budi], refused: [] });
    expect(await notesOf(ids.budi)).toEqual([
      {
        happenedOn: '2026-11-23',
        shift: 'night',
        note: 'Menangis.',
        needsAttention: true,
        attentionReason: 'Ingin bertemu ibunya',
      },
    ]);
    expect(await notesOf(ids.ahmad)).toEqual([
      { happenedOn: '2026-11-23', shift: 'night', note: 'Tidur nyenyak.' },
    ]);
    expect((await rowOf(ids.budi))?.own.map(({ note, by }) => [note, by])).toEqual([
      ['Menangis.', 'Rina Asuh'],
    ]);
    expect((await rowOf(ids.budi, morning))?.before.map(({ note }) => note)).toEqual(['Menangis.']);
    await centre.as('kepala');
    const { rows } = await centre.client.audit.list({ limit: 20 });
    expect(rows.filter(({ operation }) => operation === 'shift.save')).toHaveLength(2);
  });

  it('saves a line once, however often it is sent', async () => {
    const lines = [line(ids.cici, 'Makan habis.')];
    const sent = await Promise.all([
      centre.client.shift.save({ ...night, lines }),
      centre.client.shift.save({ ...night, lines }),
    ]);
    expect(sent.map(({ saved }) => saved)).toEqual([[ids.cici], [ids.cici]]);
    expect(await notesOf(ids.cici)).toHaveLength(1);
  });

  it('says which line is refused and why, keeps its words, and saves the others', async () => {
    const noReason = { ...line(ids.ahmad, 'Gelisah.'), needsAttention: true };
    const nothing = line(ids.cici, '  ');
    const { requestId: _request, ...typed } = noReason;
    await centre.client.shift.saveDraft({ ...night, lines: [typed] });
    const before = (await notesOf(ids.budi)).length;
    const told = await centre.client.shift.save({
      ...night,
      lines: [noReason, nothing, line(ids.budi, 'Tenang kembali.')],
    });
    expect(told).toEqual({
      saved: [ids.budi],
      refused: [
        { caseId: ids.ahmad, why: 'Alasan perlu perhatian belum diisi.', asks: [] },
        { caseId: ids.cici, why: 'Catatan belum diisi.', asks: [] },
      ],
    });
    expect(await notesOf(ids.budi)).toHaveLength(before + 1);
    expect((await rowOf(ids.ahmad))?.draft).toEqual(written(typed));
  });

  it('keeps what is typed for whoever typed it, apart from the draft in the case, until it is saved', async () => {
    await centre.client.form.dailyNote.saveDraft({
      caseId: ids.cici,
      answers: { note: 'Siang tadi.' },
      revision: 0,
    });
    const { requestId: _request, ...typed } = line(ids.cici, 'Sedang diketik');
    await centre.client.shift.saveDraft({ ...night, lines: [typed] });
    expect((await rowOf(ids.cici))?.draft).toEqual(written(typed));
    expect((await rowOf(ids.cici, afternoon))?.draft).toBeNull();
    await centre.as('tono');
    expect((await rowOf(ids.cici))?.draft).toBeNull();
    await centre.as('rina');
    await centre.client.shift.save({ ...night, lines: [line(ids.cici, 'Selesai diketik')] });
    expect((await rowOf(ids.cici))?.draft).toBeNull();
    const { draft } = await centre.client.form.dailyNote.open({ caseId: ids.cici });
    expect(draft?.answers).toEqual({ note: 'Siang tadi.' });
    await centre.client.shift.saveDraft({ ...night, lines: [typed] });
    await centre.client.shift.saveDraft({ ...night, lines: [{ ...typed, note: ' ' }] });
    expect((await rowOf(ids.cici))?.draft).toBeNull();
  });

  it('names whoever left or was hidden meanwhile, and saves the others', async () => {
    await centre.as('kepala');
    const left = await register(centre.client, someone('Fajar Pergi'));
    await accept(centre.client, left.caseId);
    const gone = await registerLeaver(centre, 'Gita Hilang');
    await centre.client.erasure.propose({ ...proposal, caseId: gone.caseId });
    await complete(
      centre.client,
      left.caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-11-20' }),
    );
    await centre.as('rina');
    const told = await centre.client.shift.save({
      ...night,
      lines: [line(left.caseId, 'Sudah pergi.'), line(gone.caseId, 'Tidak ada.'), line(ids.ahmad, 'Tidur.')],
    });
    expect(told).toEqual({
      saved: [ids.ahmad],
      refused: [
        {
          caseId: left.caseId,
          why: 'Tanggal: kasus ini ditutup 20 November 2026. Yang masih dapat ditulis hanya yang terjadi sampai hari itu; yang sesudahnya dicatat sebagai bimbingan lanjut.',
          asks: [],
        },
        { caseId: gone.caseId, why: 'Berkas orang ini tidak terbuka lagi bagi Anda.', asks: [] },
      ],
    });
  });

  it('asks about a line that contradicts what is known, and undoes that line alone', async () => {
    await centre.as('kepala');
    const late = await register(
      centre.client,
      someone('Hadi Baru'),
      anAdmission({ admittedOn: '2026-11-23' }),
    );
    await accept(centre.client, late.caseId);
    const day = { day: '2026-11-22', shift: 'night' } as const;
    const lines = [line(late.caseId, 'Belum di sini.'), line(ids.budi, 'Sudah tidur.')];
    const told = await centre.client.shift.save({ ...day, lines });
    expect(told.saved).toEqual([ids.budi]);
    expect(told.refused.map(({ caseId, asks }) => [caseId, asks.length])).toEqual([[late.caseId, 1]]);
    expect(await notesOf(late.caseId)).toEqual([]);
    const confirmed = told.refused.flatMap(({ asks }) => asks.map(({ sentence }) => sentence));
    const again = await centre.client.shift.save({ ...day, lines: lines.slice(0, 1), confirmed });
    expect(again.saved).toEqual([late.caseId]);
    expect(await notesOf(late.caseId)).toHaveLength(1);
  });

  it('is of a day as it was: whoever left since stands on it, whoever came since does not', async () => {
    await centre.as('kepala');
    const stays = await register(centre.client, someone('Indah Lama'));
    await accept(centre.client, stays.caseId);
    await complete(
      centre.client,
      stays.caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-11-20' }),
    );
    const namesOn = async (day: string) =>
      (await centre.client.shift.read({ turn: { day, shift: 'morning' } })).rows.map(({ name }) => name);
    expect(await namesOn('2026-11-20')).toContain('Indah Lama');
    expect(await namesOn('2026-11-21')).not.toContain('Indah Lama');
    expect(await namesOn('2026-08-31')).toEqual([]);
  });

  it('shows on every turn of a day what says neither turn nor time, and of the night what was after midnight', async () => {
    await complete(centre.client, ids.ahmad, 'dailyNote', {
      happenedOn: '2026-11-10',
      note: 'Seharian di kamar.',
    });
    await complete(centre.client, ids.ahmad, 'dailyNote', {
      happenedOn: '2026-11-10',
      shift: 'night',
      happenedAt: '02:00',
      note: 'Terbangun.',
    });
    const own = async (turn: Shift) => (await rowOf(ids.ahmad, turn))?.own.map(({ note }) => note);
    expect(await own({ day: '2026-11-10', shift: 'morning' })).toEqual(['Seharian di kamar.']);
    expect(await own({ day: '2026-11-10', shift: 'night' })).toEqual(['Seharian di kamar.']);
    expect(await own({ day: '2026-11-09', shift: 'night' })).toEqual(['Terbangun.']);
  });

  it('keeps the writer of a note whom somebody else corrects, and says who did', async () => {
    const turn = { day: '2026-11-12', shift: 'morning' } as const;
    const said = { happenedOn: turn.day, shift: turn.shift, note: 'Makan separo.' };
    const { recordId } = await complete(centre.client, ids.cici, 'dailyNote', said);
    const own = async () =>
      (await rowOf(ids.cici, turn))?.own.map(({ by, correctedBy }) => [by, correctedBy]);
    expect(await own()).toEqual([['Rina Asuh', null]]);
    await centre.as('kepala');
    const corrected = { ...said, note: 'Makan separuh.' };
    const about = { recordId, version: 1, reason: 'Salah ketik.' };
    await complete(centre.client, ids.cici, 'dailyNote', corrected, about);
    expect(await own()).toEqual([['Rina Asuh', 'Ratna Dewanti']]);
  });

  it('draws a line that somebody began of a person who is no resident', async () => {
    const turn = { day: '2026-11-13', shift: 'morning' } as const;
    const typed = written(line(ids.outside, 'Mampir makan siang.'));
    await centre.client.shift.saveDraft({ ...turn, lines: [{ caseId: ids.outside, ...typed }] });
    expect(await rowOf(ids.outside, turn)).toMatchObject({ isResident: false, draft: typed });
    await centre.client.shift.saveDraft({
      ...turn,
      lines: [{ caseId: ids.outside, ...typed, note: '' }],
    });
    expect(await rowOf(ids.outside, turn)).toBeUndefined();
  });

  it('shows a worker their own people alone, and refuses a line about another', async () => {
    await centre.as('sri');
    const { rows } = await centre.client.shift.read({ turn: night });
    expect(rows.map(({ name }) => name)).toEqual(['Ahmad Contoh']);
    const told = await centre.client.shift.save({ ...night, lines: [line(ids.budi, 'Bukan kasus saya.')] });
    expect(told.refused.map(({ why }) => why)).toEqual(['Berkas orang ini tidak terbuka lagi bagi Anda.']);
  });

  it('takes no line of a turn that has not begun', async () => {
    const refusal = await refusalOf(
      centre.client.shift.save({ ...morning, lines: [line(ids.ahmad, 'Besok.')] }),
    );
    expect(refusal).toMatchObject({ code: 'NOT_YET', message: 'Giliran jaga ini belum tiba.' });
    expect((await centre.client.shift.read({ turn: morning })).can.write.ok).toBe(false);
    expect(await refusalOf(centre.client.shift.markRead(morning))).toMatchObject({ code: 'NOT_YET' });
  });

  it('is for nobody who reads no daily notes', async () => {
    await centre.as('operator');
    const all = [
      centre.client.shift.read({}),
      centre.client.shift.flags({ caseId: ids.ahmad }),
      centre.client.shift.save({ ...night, lines: [line(ids.ahmad, 'Tidak boleh.')] }),
      centre.client.shift.saveDraft({ ...night, lines: [] }),
      centre.client.shift.markRead(night),
      centre.client.shift.print({ ...night, purpose: 'preview' }),
    ];
    for (const one of all) expect((await refusalOf(one)).code).toBe('FORBIDDEN');
  });

  describe('handed over', () => {
    const handover = async () => (await centre.client.shift.read({ turn: night })).own;

    it('says who has read it and who has not; whoever wrote it is not waited for', async () => {
      expect(await handover()).toMatchObject({
        readings: [],
        unread: ['Ratna Dewanti', 'Sri Wahyuni', 'Tono Jaga'],
      });
      await centre.as('tono');
      await centre.client.shift.markRead(night);
      expect(await handover()).toMatchObject({
        readings: [{ name: 'Tono Jaga', at: atNight, isStale: false }],
        unread: ['Ratna Dewanti', 'Sri Wahyuni'],
        isReadByMe: true,
      });
      expect((await centre.client.shift.read({ turn: morning })).before.isReadByMe).toBe(true);
    });

    it('is not read any more once something is written after the reading', async () => {
      centre.time.pass(60_000);
      await centre.as('rina');
      await centre.client.shift.save({ ...night, lines: [line(ids.ahmad, 'Terbangun pukul dua.')] });
      expect(await handover()).toMatchObject({
        readings: [{ name: 'Tono Jaga', isStale: true }],
        unread: ['Ratna Dewanti', 'Sri Wahyuni', 'Tono Jaga'],
      });
    });

    it('hands on the flags of the days before', async () => {
      const row = await rowOf(ids.budi, { day: '2026-11-25', shift: 'morning' });
      expect(row?.flags.map(({ reason, by, answer }) => ({ reason, by, answer }))).toEqual([
        { reason: 'Ingin bertemu ibunya', by: 'Rina Asuh', answer: null },
      ]);
      expect((await rowOf(ids.budi, { day: '2026-12-20', shift: 'morning' }))?.flags).toHaveLength(1);
      const { rows } = await centre.client.caseload.list({});
      expect(rows.filter(({ isFlagged }) => isFlagged).map(({ fullName }) => fullName)).toEqual([
        'Budi Sentosa',
      ]);
      const [flag] = await centre.client.shift.flags({ caseId: ids.budi });
      expect(flag).toEqual(row?.flags[0]);
    });
  });

  it('tells the caregiver what became of a flag, and marks its person no more', async () => {
    await centre.as('kepala');
    const [duty] = (await centre.client.duty.ofCase({ caseId: ids.budi })).open.filter(
      ({ kind }) => kind === 'flag',
    );
    await centre.client.duty.act({
      key: duty?.key ?? '',
      askedOn: duty?.askedOn ?? '',
      act: 'done',
      word: 'Ibunya ditelepon bersama Budi.',
      requestId: randomUUID(),
    });
    await centre.as('rina');
    const row = await rowOf(ids.budi, { day: '2026-11-25', shift: 'morning' });
    expect(row?.flags.map(({ answer }) => [answer?.by, answer?.word, answer?.isDropped])).toEqual([
      ['Ratna Dewanti', 'Ibunya ditelepon bersama Budi.', false],
    ]);
    expect((await centre.client.shift.flags({ caseId: ids.budi }))[0]?.answer?.by).toBe('Ratna Dewanti');
    const { rows } = await centre.client.caseload.list({});
    expect(rows.filter(({ isFlagged }) => isFlagged)).toEqual([]);
    expect((await rowOf(ids.budi, { day: '2026-12-20', shift: 'morning' }))?.flags).toEqual([]);
  });

  it('is still that of the night of the day before, after midnight', async () => {
    centre.time.pass(5 * 3_600_000);
    await centre.as('rina');
    const { day, shift } = await centre.client.shift.read({});
    expect({ day, shift }).toEqual(night);
    expect((await centre.client.vault.status()).session?.turn).toEqual(night);
  });
});
