import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, register, someone } from '../support/cases.ts';
import type { TestClient } from '../support/test-centre.ts';
import { openBesideColleague } from './support/beside-colleague.ts';
import { inOrder } from './support/in-order.ts';
import type { OpenOffice } from './support/open-office.ts';

/** In the order of the list, and nobody like another. */
const names =
  'Bima Pratama,Citra Wulandari,Dewi Kusuma,Endah Rahayu,Fajar Nugroho,Gilang Saputra,Hesti Maharani,Indra Gunawan,Joko Susilo,Kartika Oetomo,Lukman Hakim,Mulyono Basri,Nining Zubaidah,Oki Firmansyah,Puput Tarigan,Qori Ananda,Rusdi Effendi,Sekar Yulianti,Tegar Simbolon,Umar Djunaedi,Vina Lubis,Wahyu Cahyono,Yusuf Manurung,Zaenal Iskandar'.split(
    ',',
  );
const nameOf = (number: number) => names[number] ?? '';
const bornIn = (name: string, year: number) => someone(name, { birthDate: `${year}-03-14` });

describe('what a colleague saves', { timeout: 90_000 }, () => {
  let office: OpenOffice;
  let page: Page;
  let other: TestClient;
  const ids: string[] = [];
  beforeAll(async () => {
    ({ office, page, other } = await openBesideColleague(async (client) => {
      for (let number = 0; number < names.length; number += 1)
        ids.push((await register(client, bornIn(nameOf(number), 1985 + number))).caseId);
      const [caseId = ''] = ids;
      for (let day = 1; day <= 14; day += 1) await note(client, caseId, day);
      for (let day = 1; day <= 14; day += 1) await dailyNote(client, caseId, day);
    }));
  });
  afterAll(() => office.close());
  inOrder(() => ({ page }));

  const on = (day: number) => `2026-10-${String(day).padStart(2, '0')}`;
  const note = (client: TestClient, caseId: string, day: number, summary = `Catatan hari ${day}.`) =>
    complete(client, caseId, 'note', { happenedOn: on(day), contactKind: 'client', summary });
  const dailyNote = (client: TestClient, caseId: string, day: number, text = `Terlihat hari ${day}.`) =>
    complete(client, caseId, 'dailyNote', { happenedOn: on(day), shift: 'morning', note: text });
  const go = (to: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, to);
  const placeOf = async (looked: Locator) => (await looked.boundingBox())?.y ?? Number.NaN;
  /** Scrolls what is looked at into the middle of what it stands in. */
  const lookAt = async (looked: Locator) => {
    await looked.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(100);
  };
  /** Where it stands by now, once what a colleague saved is drawn, moves by no pixel from where it stood. */
  const expectHeld = async (looked: Locator, save: () => Promise<unknown>, drawn: () => Promise<unknown>) => {
    const before = await placeOf(looked);
    await save();
    await drawn();
    await page.waitForTimeout(100);
    expect(Math.abs((await placeOf(looked)) - before)).toBeLessThanOrEqual(2);
  };
  const counts = (words: string) => () => page.getByText(words).first().waitFor();

  it('stands above in the list of cases: the row that is read and the one with the keyboard stay', async () => {
    await go('/kasus');
    const grid = page.getByRole('grid');
    const row = (number: number) => grid.getByRole('row').filter({ hasText: nameOf(number) });
    await row(0).waitFor();
    const join = (name: string, year: number) => () => register(other, bornIn(name, year));
    // At the very beginning, and in the middle.
    await expectHeld(
      row(5),
      join('Aan Hidayat', 1960),
      counts(`${names.length + 1} dari ${names.length + 1} kasus`),
    );
    await row(7).click();
    await lookAt(row(7));
    await expectHeld(
      row(7),
      join('Abas Rumbiak', 1961),
      counts(`${names.length + 2} dari ${names.length + 2} kasus`),
    );
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toContain(nameOf(7));
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain(nameOf(8));
    // The keyboard is out of sight: what is read stays, and the keyboard is on the same row.
    await grid.evaluate((one) => one.scrollTo({ top: one.scrollHeight, behavior: 'instant' }));
    await row(20).waitFor();
    await page.waitForTimeout(100);
    await expectHeld(
      row(18),
      join('Abdul Wenda', 1962),
      counts(`${names.length + 3} dari ${names.length + 3} kasus`),
    );
    expect(await focused()).toContain(nameOf(8));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(nameOf(8)) }).waitFor();
  });

  it('stands above in the timeline of a case, and on each of its logs', async () => {
    const [caseId = ''] = ids;
    const parts = [
      ['linimasa', () => page.getByRole('region', { name: 'Kejadian' }).getByText('Catatan hari 9.')],
      ['intervensi', () => page.getByRole('article').filter({ hasText: 'Catatan hari 9.' })],
    ] as const;
    for (const [at, [tab, looked]] of parts.entries()) {
      await go(`/kasus/${caseId}/${tab}`);
      await looked().waitFor();
      await lookAt(looked());
      const summary = `Dari rekan ${at}.`;
      await expectHeld(
        looked(),
        () => note(other, caseId, 20 + at, summary),
        () => page.getByText(summary).first().waitFor({ state: 'attached' }),
      );
    }
    await go(`/kasus/${caseId}/harian`);
    const looked = page.getByRole('article').filter({ hasText: 'Terlihat hari 9.' });
    await looked.waitFor();
    await lookAt(looked);
    await expectHeld(
      looked,
      () => dailyNote(other, caseId, 20, 'Terlihat rekan.'),
      () => page.getByText('Terlihat rekan.').waitFor({ state: 'attached' }),
    );
  });

  it('stands above in the agenda of a conference', async () => {
    const { meetingId } = await other.meeting.save({
      ...{ kind: 'routine', heldOn: '2026-11-23', startsAt: '09:00', place: 'Aula', requestId: randomUUID() },
    });
    const set = async (numbers: readonly number[]) => {
      const { revision } = await other.meeting.open({ meetingId });
      const items = numbers.map((number) => ({ caseId: ids[number] ?? '', question: `Soal ${number}?` }));
      await other.meeting.setAgenda({ meetingId, revision, items });
    };
    await set([1, 2, 3, 4, 5, 6]);
    await go(`/rapat/${meetingId}`);
    const agenda = page.getByRole('region', { name: 'Agenda', exact: true });
    const looked = agenda.getByRole('listitem').filter({ hasText: nameOf(4) });
    await looked.waitFor();
    await lookAt(looked);
    await expectHeld(
      looked,
      () => set([9, 1, 2, 3, 4, 5, 6]),
      () =>
        agenda
          .getByRole('listitem')
          .filter({ hasText: nameOf(9) })
          .waitFor(),
    );
  });
});
