import { describe, expect, it } from 'vitest';
import { mostCases, newestWritings } from '#features/writing/found-words.queries';
import { hiddenClients } from '#records/visible.queries';
import { tendIndexes } from '#records/writing/tend-indexes';
import { purgeClient } from '#vault/erasure/purge-client';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { stepsOf } from '../pipeline/plans.ts';
import { assign, complete, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { holdMany } from '../support/many-cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';

const note = (summary: string, more: object = {}) => ({
  happenedOn: '2026-11-20',
  contactKind: 'client',
  summary,
  ...more,
});

describe('writing.find', () => {
  let centre: TestCentre;
  let ids: Record<'sri' | 'budi', string>;
  let cases: Record<'ofSri' | 'ofBudi', { caseId: string; clientId: string }>;
  const find = async (words: string, more: object = {}) =>
    await centre.client.writing.find({ words, ...more });
  const told = async (words: string, more: object = {}) =>
    (await find(words, more)).cases.flatMap(({ name, hits }) =>
      hits.map(
        ({ sentence }) =>
          `${name}: ${sentence.map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text)).join('')}`,
      ),
    );

  eachCentre(
    async () => {
      const made = await makeTestCentre();
      const { client } = made;
      ids = {
        sri: await made.addUser('sri', 'socialWorker', 'Sri W.'),
        budi: await made.addUser('budi', 'socialWorker', 'Budi S.'),
      };
      await made.addUser('tini', 'caregiver', 'Tini');
      await made.addUser('baru', 'socialWorker', 'Baru Masuk');
      cases = {
        ofSri: await register(
          client,
          someone('Slamet Riyadi', { birthDate: '1950-01-01' }),
          undefined,
          ids.sri,
        ),
        ofBudi: await register(
          client,
          someone('Anisa Utami', { birthDate: '2012-01-01' }),
          undefined,
          ids.budi,
        ),
      };
      return made;
    },
    (made) => {
      centre = made;
    },
  );
  const vault = async () => {
    const open = await centre.app.context.keeper.current();
    if (open === undefined) throw new Error('the vault is not open');
    return open;
  };

  const { ofSri, ofBudi } = {
    ofSri: () => cases.ofSri.caseId,
    ofBudi: () => cases.ofBudi.caseId,
  };
  const write = (caseId: string, text: string, more: object = {}) =>
    complete(centre.client, caseId, 'note', note(text, more));

  it('finds beginnings of words, both spellings, letters without marks, and exactly what stands in quotes', async () => {
    await write(ofSri(), 'Ia merasa terlantar. Anaknya, José, jarang menelepon.');
    const found = 'Slamet Riyadi: Ia merasa [terlantar.]';
    expect(await told('telantar')).toEqual([found]);
    expect(await told('terlan')).toEqual([found]);
    expect(await told('jose menel')).toEqual(['Slamet Riyadi: Anaknya, [José,] jarang [menelepon.]']);
    expect(await told('"merasa terlantar"')).toHaveLength(1);
    expect(await told('"terlantar merasa"')).toEqual([]);
    expect(await told('"*( ')).toEqual([]);
  });

  it('finds by form, writer and days', async () => {
    await write(ofSri(), 'Bermain angklung.');
    expect(await told('angklung', { forms: ['note'], from: '2026-11-01', until: '2026-11-20' })).toHaveLength(
      1,
    );
    expect(await told('angklung', { forms: ['assessment'] })).toEqual([]);
    expect(await told('angklung', { from: '2026-11-21', until: '2026-11-30' })).toEqual([]);
    expect(await told('angklung', { from: '2025-01-01', until: '2026-11-30' })).toHaveLength(1);
    expect(await told('angklung', { writerId: ids.sri })).toEqual([]);
  });

  it('finds what a correction says, and no more what it said before', async () => {
    const { recordId } = await write(ofSri(), 'Ia menjahit.');
    await complete(centre.client, ofSri(), 'note', note('Ia menyulam.'), {
      recordId,
      version: 1,
      reason: 'Salah tulis',
    });
    expect(await told('menjahit')).toEqual([]);
    expect(await told('menyulam')).toEqual(['Slamet Riyadi: Ia [menyulam.]']);
    await write(ofSri(), 'Ia menenun.');
    expect(await told('menenun')).toEqual(['Slamet Riyadi: Ia [menenun.]']);
  });

  it('takes what a correction replaced out of the index beside other work, and at once where others read it now', async () => {
    const open = await vault();
    const count = (word: string) =>
      open.sqlite
        .prepare(`select count(*) from writing_search where writing_search match '${word}'`)
        .pluck()
        .get();
    const { recordId } = await write(ofSri(), 'Ia menganyam.');
    const say = (version: number, summary: string, more: object = {}) =>
      complete(centre.client, ofSri(), 'note', note(summary, more), { recordId, version, reason: 'Keliru' });
    await say(1, 'Ia merajut.');
    expect([count('menganyam'), count('merajut')]).toEqual([1, 1]);
    tendIndexes(open, '2026-11-23T02:00:00.000Z');
    await untilThere(() => (count('menganyam') === 0 ? true : undefined));
    expect(count('merajut')).toBe(1);
    await say(2, 'Ia membatik.');
    await say(3, 'Ia mengukir.', { confidentiality: 'workerOnly' });
    expect([count('merajut'), count('membatik'), count('mengukir')]).toEqual([0, 0, 0]);
    expect(await told('mengukir')).toEqual(['Slamet Riyadi: Ia [mengukir.]']);
    open.sqlite.exec("insert into writing_search (writing_search) values ('integrity-check')");
  });

  it('brings together beside other work what was written save by save', async () => {
    const open = await vault();
    const parts = () =>
      open.sqlite.prepare('select count(distinct segid) from writing_search_idx').pluck().get() as number;
    for (let at = 0; at < 9; at++) await write(ofSri(), `Ia memahat ke ${at}.`);
    const before = parts();
    expect(before).toBeGreaterThan(8);
    tendIndexes(open, '2026-11-23T02:00:00.000Z');
    await untilThere(() => (parts() < 4 ? true : undefined));
    expect(await told('memahat')).toHaveLength(9);
    expect(
      open.sqlite.prepare("select v from writing_search_config where k = 'automerge'").pluck().get(),
    ).toBe(0);
  });

  it('tells a peksos of no case but theirs, and nobody of a form that is not for them', async () => {
    await write(ofSri(), 'Belajar batik.');
    await write(ofBudi(), 'Belajar batik juga.');
    await centre.as('budi');
    expect(await told('batik')).toEqual(['Anisa Utami: Belajar [batik] juga.']);
    for (const nobodys of ['tini', 'baru']) {
      await centre.as(nobodys);
      expect(await told('batik'), nobodys).toEqual([]);
    }
  });

  it('answers as if a note that is kept for another had never been written', async () => {
    await centre.as('sri');
    await write(ofSri(), 'Ikut senam.');
    await centre.as('kepala');
    const questions = ['rahasia', 'ra', 'r', 'senam', 'rahasya', '"rahasia besar"', 'senam rahasia'];
    const answers = async () => {
      const all = [];
      for (const words of questions) all.push(await find(words));
      return all;
    };
    const before = await answers();
    await centre.as('sri');
    for (let one = 0; one < 5; one++)
      await write(ofSri(), 'Ini rahasia besar senam.', { confidentiality: 'workerOnly' });
    expect(await told('rahasia')).toHaveLength(5);
    await centre.as('kepala');
    expect(await answers()).toEqual(before);
    await centre.as('budi');
    expect(await told('rahasia')).toEqual([]);
    // Its words stand in no index that others search, so that nothing of it costs them time.
    const { sqlite } = await vault();
    const inOpen = sqlite.prepare("select count(*) from writing_search where writing_search match 'rahasia'");
    expect(inOpen.pluck().get()).toBe(0);
  });

  it('tells the newest that begin with a longer word, whether many begin so or few', async () => {
    const { sqlite } = await vault();
    await write(ofSri(), 'Kelurahan memberi surat.');
    // 500 that share its first letters, later than it: it is found by gathering what begins so.
    const enter = sqlite.prepare('insert into writing (row_number, record_id, is_kept) values (?, ?, 0)');
    const index = sqlite.prepare(
      "insert into writing_search (rowid, words, place) values (?, 'keluarga', '')",
    );
    for (let one = 1; one <= 500; one++) {
      enter.run(1_000 + one, `r${one}`);
      index.run(1_000 + one);
    }
    expect(await told('kelurah')).toEqual(['Slamet Riyadi: [Kelurahan] memberi surat.']);
    for (let one = 0; one < 45; one++) await write(ofSri(), `Keluarganya datang ${one}.`);
    const { cases, isMore } = await find('keluarganya');
    expect(isMore).toBe(true);
    expect(cases[0]?.hits).toHaveLength(40);
    expect(cases[0]?.hits[0]?.sentence.map(({ text }) => text).join('')).toBe('Keluarganya datang 44.');
  });

  it('tells the newest first of a word in writings of years, and does not walk to the end of its list for that', async () => {
    const { sqlite } = await vault();
    await write(ofSri(), 'Senam pertama.');
    const enter = sqlite.prepare('insert into writing (row_number, record_id, is_kept) values (?, ?, 0)');
    sqlite.transaction(() => {
      for (let one = 1; one <= newestWritings; one++) enter.run(1_000 + one, `r${one}`);
    })();
    await write(ofSri(), 'Senam kedua.');
    const both = ['Slamet Riyadi: [Senam] kedua.', 'Slamet Riyadi: [Senam] pertama.'];
    expect([await told('se'), await told('senam')]).toEqual([both, both]);
    for (let one = 0; one < 45; one++) await write(ofSri(), `Senam lagi ${one}.`);
    for (const words of ['se', 'senam']) {
      const { cases, isMore } = await find(words);
      const hits = cases[0]?.hits.map(({ sentence }) => sentence.map(({ text }) => text).join(''));
      expect([isMore, hits?.length, hits?.[0], hits?.[39]]).toEqual([
        true,
        40,
        'Senam lagi 44.',
        'Senam lagi 5.',
      ]);
      const steps = await stepsOf(sqlite, () => find(words));
      const searches = steps.filter(({ table }) => table === 'writing_search');
      expect(searches).toHaveLength(1);
      // FTS5 sets this bit of its plan where it begins at the end of a list.
      for (const { by } of searches) expect(Number(/INDEX (\d+)/.exec(by)?.[1]) & 0x80).toBe(0);
    }
  });

  it('tells whoever holds a thousand cases the same as whoever holds few', async () => {
    await centre.as('sri');
    const wide = { from: '2026-11-01', until: '2026-11-30' };
    await write(ofSri(), 'Ikut senam, lalu keluarganya datang.');
    await write(ofSri(), 'Rahasia: senam malam.', { confidentiality: 'workerOnly' });
    const pdf = { name: 'foto.pdf', content: makePdf('Foto', { bytes: 2_000 }) };
    await attach(centre.client, ofSri(), pdf, { title: 'Foto senam' });
    await centre.as('budi');
    await write(ofBudi(), 'Senam juga.');
    await write(ofBudi(), 'Rahasia Budi: senam.', { confidentiality: 'workerOnly' });
    await centre.as('sri');
    const questions: Parameters<typeof find>[] = [
      ['senam'],
      ['sen'],
      ['rahasia'],
      ['"senam malam"', wide],
      ['senam', { forms: ['note'] }],
      ['senam', { writerId: ids.sri, ...wide }],
      ['senam', { from: '2020-01-01', until: '2020-12-31' }],
      ['keluarganya'],
    ];
    const answers = async () => {
      const all = [];
      for (const question of questions) all.push((await find(...question)).cases);
      return all;
    };
    const few = await answers();
    expect(few.map((found) => found.flatMap(({ hits }) => hits).length)).toEqual([3, 3, 1, 1, 2, 3, 0, 1]);
    holdMany((await vault()).sqlite, ofSri(), mostCases + 1);
    expect(await answers()).toEqual(few);
  });

  it('tells whoever holds a thousand at once of a case that came into their hands, or left them', async () => {
    await write(ofBudi(), 'Belajar kecapi.');
    await centre.as('budi');
    await write(ofBudi(), 'Rahasia: rebana.', { confidentiality: 'workerOnly' });
    holdMany((await vault()).sqlite, ofSri(), mostCases + 1);
    await centre.as('sri');
    expect(await told('kecapi')).toEqual([]);
    await centre.as('kepala');
    const hand = async (workerId: string) => await assign(centre.client, { caseId: ofBudi(), workerId });
    await hand(ids.sri);
    await centre.as('sri');
    expect(await told('kecapi')).toEqual(['Anisa Utami: Belajar [kecapi.]']);
    await untilThere(async () => ((await find('rebana')).left === 0 ? true : undefined));
    expect(await told('rebana')).toEqual(['Anisa Utami: Rahasia: [rebana.]']);
    await centre.as('kepala');
    await hand(ids.budi);
    await centre.as('sri');
    expect([...(await told('kecapi')), ...(await told('rebana'))]).toEqual([]);
  });

  it('reads by its indexes alone, whoever else was ever registered', async () => {
    const { sqlite, db } = await vault();
    const hidden = await db.transaction().execute(async (trx) => hiddenClients(trx).compile());
    const plan = sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${hidden.sql}`);
    const steps = plan.all(...hidden.parameters).map(({ detail }) => detail);
    expect(steps.filter((step) => /SCAN client\b/.test(step))).toEqual([]);
  });

  it('leaves no word behind of whoever is erased, nor tells of who is about to be', async () => {
    const { recordId } = await write(ofSri(), 'Suka kecapi dan gamelan.');
    const later = { recordId, version: 1, reason: 'Keliru' };
    await complete(centre.client, ofSri(), 'note', note('Suka kecapi.'), later);
    await write(ofSri(), 'Diam-diam suka sasando.', { confidentiality: 'workerOnly' });
    const open = await vault();
    const { sqlite } = open;
    sqlite.exec("update case_file set left_on = '2026-11-22' where worker_id is not null");
    await open.db.transaction().execute(async (trx) => {
      await purgeClient(trx, {
        vaultFolder: open.folder,
        clientId: cases.ofSri.clientId,
        erasedAt: '2026-11-23T02:00:00.000Z',
      });
    });
    for (const index of ['writing_search', 'kept_writing_search']) {
      const words = sqlite.prepare(
        `select count(*) from ${index} where ${index} match 'kecapi OR sasando OR suka OR gamelan'`,
      );
      expect(words.pluck().get()).toBe(0);
      sqlite.exec(`insert into ${index} (${index}) values ('integrity-check')`);
      const left = sqlite.prepare(`select cast(block as text) from ${index}_data`).pluck().all() as string[];
      expect(left.filter((block) => /kecapi|sasando|gamelan/.test(block))).toEqual([]);
    }
    expect(await told('kecapi')).toEqual([]);
  });

  it('finds an attachment by its name as long as it is in the file, with its record, of every stay of its person', async () => {
    const pdf = { name: 'pindaian.pdf', content: makePdf('Rapor', { bytes: 2_000 }) };
    const { client } = centre;
    const { recordId } = await write(ofSri(), 'Rapor diterima.');
    const attachmentId = await attach(client, ofSri(), pdf, {
      ...{ form: 'note', recordId, title: 'Rapor Pak Slamét', kind: 'other' },
    });
    expect(await told('rapor slamet')).toEqual(['Slamet Riyadi: [Rapor] Pak [Slamét]']);
    const [found] = (await find('rapor slamet')).cases;
    expect(found?.hits).toMatchObject([{ attachmentId, recordId, form: 'note', label: 'Lampiran' }]);
    expect(await told('rapor slamet', { forms: ['note'] })).toHaveLength(1);
    expect(await told('rapor slamet', { forms: ['assessment'] })).toEqual([]);

    const upon = { title: 'Rapor Pak Slamét', kind: 'other' as const };
    const now = { title: 'Ijazah', kind: 'other' as const };
    await client.attachment.rename({ caseId: ofSri(), attachmentId, ...now, upon });
    expect(await told('rapor slamet')).toEqual([]);
    expect(await told('ijazah')).toHaveLength(1);
    await client.attachment.remove({ caseId: ofSri(), attachmentId, reason: 'Salah berkas' });
    expect(await told('ijazah')).toEqual([]);
    await client.attachment.restore({ caseId: ofSri(), attachmentId });
    expect(await told('ijazah')).toHaveLength(1);

    await attach(client, ofSri(), pdf, { title: 'Kartu keluarga Klaten' });
    expect(await told('klaten')).toHaveLength(1);
    await centre.as('budi');
    expect([...(await told('klaten')), ...(await told('ijazah'))]).toEqual([]);
    await centre.as('tini');
    expect(await told('klaten')).toEqual([]);
  });

  it('keeps the name of what hangs on a note for one worker alone from everybody else, from when it is kept', async () => {
    await centre.as('sri');
    const { client } = centre;
    const { recordId } = await write(ofSri(), 'Menerima surat.');
    const pdf = { name: 'surat.pdf', content: makePdf('Surat', { bytes: 2_000 }) };
    await attach(client, ofSri(), pdf, { form: 'note', recordId, title: 'Surat polisi', kind: 'other' });
    await centre.as('kepala');
    expect(await told('polisi')).toHaveLength(1);
    await centre.as('sri');
    const kept = note('Menerima surat.', { confidentiality: 'workerOnly' });
    await complete(client, ofSri(), 'note', kept, { recordId, version: 1, reason: 'Rahasia' });
    expect(await told('polisi')).toHaveLength(1);
    await centre.as('kepala');
    expect(await told('polisi')).toEqual([]);
    const inOpen = (await vault()).sqlite.prepare(
      "select count(*) from writing_search where writing_search match 'polisi'",
    );
    expect(inOpen.pluck().get()).toBe(0);
  });

  it('goes on with what is not in the index yet, and says how much that is', async () => {
    await write(ofSri(), 'Memelihara lele.');
    (await vault()).sqlite.exec(
      'delete from writing; insert into writing_due (record_id) select id from form_record where case_id is not null',
    );
    const first = await find('lele');
    expect(first.cases).toEqual([]);
    expect(first.left).toBeGreaterThan(0);
    await untilThere(async () => ((await find('lele')).left === 0 ? true : undefined));
    expect(await told('lele')).toEqual(['Slamet Riyadi: Memelihara [lele.]']);
  });
});
