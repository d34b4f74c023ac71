import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Trx } from '#database/connect';
import { type Filled, fillBeside, listPassedOver } from '#records/fill-beside';
import { tendIndexes } from '#records/writing/tend-indexes';
import { accept, carryToPlan, complete, register, roundWith, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';

describe('what is gathered beside the work', () => {
  let centre: TestCentre;
  const recordIds: string[] = [];
  beforeAll(async () => {
    centre = await makeTestCentre();
    for (const [at, name] of ['Arif Candika', 'Galih Nugroho'].entries()) {
      const { caseId } = await register(centre.client, someone(name, { birthDate: `2009-0${at + 1}-14` }));
      await accept(centre.client, caseId);
      await carryToPlan(centre.client, caseId, 1);
      const round = roundWith({ 1: 'partly' }, { lesson: 'Latihan bengkel berhenti.' });
      recordIds.push((await complete(centre.client, caseId, 'evaluation', round)).recordId);
    }
  });
  afterAll(() => centre.close());

  const vaultOf = async () => {
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault was locked');
    return vault;
  };
  /** What is logged while something is done, line by line. */
  async function logged(work: () => Promise<void>): Promise<string[]> {
    const lines: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    await work().finally(() => spy.mockRestore());
    return lines.map((line) => (JSON.parse(line) as { operation: string }).operation);
  }
  /** Makes the answers of a record such as nobody can read; what is given makes them whole again. */
  function spoil(sqlite: Database, recordId: string) {
    const answers = sqlite.prepare<[string], string>('select answers from form_version where record_id = ?');
    const whole = answers.pluck().get(recordId) ?? '';
    const put = sqlite.prepare<[string, string]>('update form_version set answers = ? where record_id = ?');
    sqlite.exec('drop trigger if exists form_version_is_kept');
    put.run('null', recordId);
    return () => put.run(whole, recordId);
  }
  const lessons = () => centre.client.lesson.list({ words: 'bengkel' });
  const writings = () => centre.client.writing.find({ words: 'bengkel' });

  it('leaves out what cannot be read, says so to whoever looks, and gathers all that comes after it', async () => {
    const { sqlite } = await vaultOf();
    const [bad = ''] = recordIds;
    const mend = spoil(sqlite, bad);
    sqlite.exec(`delete from lesson; delete from writing;
      insert into lesson_due select case_id from form_record where form = 'evaluation';
      insert into writing_due (record_id) select id from form_record where form = 'evaluation'`);
    const lines = await logged(async () => {
      expect(await lessons()).toMatchObject({ total: 0, left: 2, unread: 0 });
      expect(await writings()).toMatchObject({ cases: [], left: 2, unread: 0 });
      await untilThere(async () => ((await centre.client.lesson.left()) === 0 ? true : undefined), 5);
      await untilThere(async () => ((await centre.client.writing.left()) === 0 ? true : undefined), 5);
    });
    expect(lines.toSorted()).toEqual(['fill.lessons', 'fill.writing']);
    mend();
    expect(await lessons()).toMatchObject({ total: 1, left: 0, unread: 1 });
    const { cases, unread } = await writings();
    expect([unread, ...cases.map(({ name }) => name)]).toEqual([1, 'Galih Nugroho']);
  });

  it('is tried again once the vault is opened anew, and its asking leaves no row in the audit', async () => {
    await centre.app.lock();
    await centre.as('kepala');
    const { sqlite } = await vaultOf();
    expect(await lessons()).toMatchObject({ total: 1, left: 1, unread: 0 });
    const count = () => sqlite.prepare<[], number>('select count(*) from audit').pluck().get();
    const before = count();
    await untilThere(async () => ((await centre.client.lesson.left()) === 0 ? true : undefined));
    expect(count()).toBe(before);
    expect((await lessons()).total).toBe(2);
  });

  it('of a correction leaves the words that stay the same as they lie', async () => {
    const { sqlite } = await vaultOf();
    const [, recordId = ''] = recordIds;
    const caseId = sqlite
      .prepare<[string], string>('select case_id from form_record where id = ?')
      .pluck()
      .get(recordId);
    const rows = () =>
      sqlite
        .prepare<[string], { lesson: number; writing: number }>(
          `select lesson.row_number as lesson, writing.row_number as writing from lesson
           join writing on writing.record_id = lesson.record_id where lesson.record_id = ?`,
        )
        .get(recordId);
    const correct = async (
      status: 'partly' | 'not-achieved',
      lesson: string,
      version: number,
      result = 'fair',
    ) => {
      const round = roundWith({ 1: status }, { lesson, result });
      const more = { recordId, version, reason: 'Salah tulis.' };
      await complete(centre.client, caseId ?? '', 'evaluation', round, more);
    };
    const before = rows();
    await correct('partly', 'Latihan bengkel berhenti.', 1, 'good');
    expect(rows()).toEqual(before);
    // How a target stands is among the words of a round, and not of its lesson.
    await correct('not-achieved', 'Latihan bengkel berhenti.', 2);
    expect(rows()?.lesson).toBe(before?.lesson);
    expect(rows()?.writing).not.toBe(before?.writing);
    expect((await lessons()).total).toBe(2);
    await correct('not-achieved', 'Latihan salon berhenti.', 3);
    expect(rows()?.lesson).not.toBe(before?.lesson);
    expect((await lessons()).total).toBe(1);
    const { cases } = await centre.client.writing.find({ words: 'salon' });
    expect(cases.map(({ name }) => name)).toEqual(['Galih Nugroho']);
    const count = () =>
      sqlite.prepare(`select count(*) from lesson_search where lesson_search match 'bengkel'`);
    expect(count().pluck().get()).toBe(2);
    tendIndexes(await vaultOf(), '2026-11-23T02:00:00.000Z');
    await untilThere(() => (count().pluck().get() === 1 ? true : undefined));
    sqlite.exec("insert into lesson_search (lesson_search) values ('integrity-check')");
    await correct('partly', 'Latihan bengkel berhenti.', 4);
  });

  it('counts what could not be read no longer than it waits for that: not once it is saved anew', async () => {
    const { sqlite } = await vaultOf();
    const [recordId = ''] = recordIds;
    const find = sqlite.prepare<[string], string>('select case_id from form_record where id = ?').pluck();
    const caseId = find.get(recordId) ?? '';
    const mend = spoil(sqlite, recordId);
    sqlite.prepare('delete from lesson where case_id = ?').run(caseId);
    sqlite.prepare('delete from writing where record_id = ?').run(recordId);
    sqlite.prepare('insert into lesson_due values (?)').run(caseId);
    sqlite.prepare('insert or ignore into writing_due (record_id) values (?)').run(recordId);
    await logged(async () => {
      await Promise.all([lessons(), writings()]);
      const { lesson, writing } = centre.client;
      const isDone = async () => ((await lesson.left()) + (await writing.left()) === 0 ? true : undefined);
      await untilThere(isDone, 5);
    });
    expect([(await lessons()).unread, (await writings()).unread]).toEqual([1, 1]);
    mend();
    const again = roundWith({ 1: 'partly' }, { lesson: 'Latihan bengkel berhenti.' });
    const correction = { recordId, version: 1, reason: 'Salah tulis.' };
    await complete(centre.client, caseId, 'evaluation', again, correction);
    expect(await lessons()).toMatchObject({ total: 2, left: 0, unread: 0 });
    expect(await writings()).toMatchObject({ left: 0, unread: 0 });
  });

  it('says over every screen that a page of the file cannot be read, when that was why', async () => {
    const vault = await vaultOf();
    const reported: string[] = [];
    const damaged = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
    const about: Filled = {
      ...{ db: vault.db, sqlite: vault.sqlite, folder: vault.folder },
      damageCheck: { report: async (_error, operation) => void reported.push(operation) },
    };
    const filling = {
      ...{ name: 'trial', atOnce: 2 },
      listDue: async (_trx: Trx, _most: number, passedOver: readonly string[]) =>
        ['bad', 'good'].filter((one) => !passedOver.includes(one)),
      make: async (_trx: Trx, due: readonly string[]) => {
        if (due.includes('bad')) throw damaged;
      },
    };
    const lines = await logged(async () => {
      fillBeside(about, filling, '2026-11-24T02:00:00.000Z');
      await untilThere(async () => (reported.length > 0 ? true : undefined), 5);
    });
    expect([reported, listPassedOver(about, filling), lines]).toEqual([
      ['fill.trial'],
      ['bad'],
      ['fill.trial'],
    ]);
  });

  it('ends with the vault, and nothing is said of it', async () => {
    const { sqlite } = await vaultOf();
    // More than is gathered while the vault is being locked.
    sqlite.exec(`insert into writing_due (record_id)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000) select 'gone-' || i from n`);
    const lines = await logged(async () => {
      expect((await writings()).left).toBeGreaterThan(0);
      await centre.app.lock({ hasty: true });
    });
    expect(lines).toEqual([]);
  });
});
