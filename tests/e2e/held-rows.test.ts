import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, someone } from '../support/cases.ts';
import type { TestClient } from '../support/test-centre.ts';
import { openBesideColleague } from './support/beside-colleague.ts';
import { inOrder } from './support/in-order.ts';
import { leaveChip } from './support/leave-chip.ts';
import type { OpenOffice } from './support/open-office.ts';

/** In the order of their numbers. */
const nameOf = (number: number) => `${letters(number)} ${letters((number * 37 + 11) % 100)}`;
const letters = (number: number) =>
  [...String(number).padStart(3, '0')].map((digit) => parts[Number(digit)]).join('');
const parts = 'Ba Ci Du Fe Go Ha Ji Ku Le Mo'.split(' ');
const count = 60;
const pageSize = 50;

describe('a list longer than a page, while a colleague saves', { timeout: 90_000 }, () => {
  let office: OpenOffice;
  let page: Page;
  let other: TestClient;
  beforeAll(async () => {
    const fill = async (client: TestClient) => {
      for (let number = 0; number < count; number += 1) await join(client, nameOf(number), number);
    };
    ({ office, page, other } = await openBesideColleague(fill, (opened) => opened.clock.install()));
  });
  afterAll(() => office.close());
  inOrder(() => ({ page }));

  /** Somebody is registered, who is nobody of those that look like them. */
  const join = async (client: TestClient, name: string, number: number, more = {}) => {
    const birthDate = `${1950 + (number % 60)}-0${1 + (number % 9)}-14`;
    const input = { client: someone(name, { birthDate, ...more }), caseFile: anAdmission() };
    const ask = (notTheSameAs: string[]) =>
      client.client.register({ requestId: randomUUID(), ...input, notTheSameAs });
    return await ask([]).catch((refusal) =>
      ask(refusal.data.candidates.map((one: { clientId: string }) => one.clientId)),
    );
  };
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const counted = (total: number) => page.getByText(`${total} dari ${total} kasus`).waitFor();
  const offsetOf = (route: Route) =>
    (JSON.parse(route.request().postData() ?? '{}') as { json?: { offset?: number; limit?: number } }).json;
  /** Pages after the first come so much later, as from a core that is busy. */
  const slowly = async (ms: number, from: number, work: () => Promise<unknown>) => {
    await page.route('**/caseload/list', async (route) => {
      const { offset = 0, limit = 0 } = offsetOf(route) ?? {};
      if (limit >= pageSize && offset >= from) await new Promise((resolve) => setTimeout(resolve, ms));
      await route.continue();
    });
    await work();
    await page.unrouteAll({ behavior: 'wait' });
  };
  const goTo = async (number: number, line = number) => {
    await page.getByRole('grid').evaluate((grid, at) => {
      grid.scrollTo({ top: at * 32 - 150, behavior: 'instant' });
    }, line);
    await row(nameOf(number)).click();
    await expect.poll(focused).toContain(nameOf(number));
  };

  it('keeps the keyboard on a row that goes over to a page which comes later, and to one not seen yet', async () => {
    await page.evaluate(() => {
      location.hash = '/kasus';
    });
    await counted(count);
    await goTo(49);
    await page.keyboard.press(' ');
    const peek = page.getByRole('complementary').filter({ hasText: nameOf(49) });
    await peek.waitFor();
    await slowly(400, pageSize, async () => {
      await join(other, 'Aan Hidayat', 0);
      await counted(count + 1);
      await page.waitForTimeout(600);
    });
    await peek.waitFor();
    await expect.poll(focused).toContain(nameOf(49));
    // More than a page at once, as an import brings them.
    await slowly(200, pageSize, async () => {
      const more = Array.from({ length: pageSize + 5 }, (_, number) =>
        nameOf(200 + number).replace(/^Du/, 'Aa'),
      );
      await Promise.all(more.map((name, number) => join(other, name, number)));
      await counted(count + pageSize + 6);
    });
    const line = () => page.evaluate(() => document.activeElement?.getAttribute('data-index'));
    await expect.poll(line).toBe(`${49 + pageSize + 6}`);
    expect(await focused()).toContain(nameOf(49));
    await peek.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(nameOf(49)) }).waitFor();
  });

  it('puts the keyboard on the row one comes back to, long after and far down', async () => {
    await join(other, 'Aba Rumbiak', 1);
    await page.clock.fastForward(65_000);
    await page.goBack();
    await counted(count + pageSize + 7);
    await expect.poll(focused).toContain(nameOf(49));
    await page.waitForTimeout(300);
    expect(await focused()).toContain(nameOf(49));
  });

  it('asks nothing again that nobody looks at', async () => {
    let firstPages = 0;
    await page.route('**/caseload/list', async (route) => {
      const { offset, limit = 0 } = offsetOf(route) ?? {};
      if (offset === 0 && limit >= pageSize) firstPages += 1;
      await route.continue();
    });
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
    for (let minute = 0; minute < 2; minute += 1) {
      await page.clock.fastForward(65_000);
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(100);
    }
    await page.unrouteAll({ behavior: 'wait' });
    expect(firstPages).toBe(0);
  });

  it('keeps the keyboard on the head of a group that comes to stand lower', async () => {
    await page.getByRole('button', { name: 'Kelompok: tidak' }).click();
    await page.getByRole('radio', { name: 'NIK' }).check();
    await leaveChip(page, /^Kelompok:/);
    const head = page.getByRole('treegrid').getByRole('row', { name: /^NIK kosong/ });
    await head.click();
    await head.focus();
    const words = await focused();
    expect(words).toContain('NIK kosong');
    await join(other, 'Yohanes Mambo', 3, {
      nik: '3404011403090001',
      birthDate: '2009-03-14',
      nikAbsenceReason: undefined,
    });
    await page.getByRole('row', { name: /^NIK ada/ }).waitFor();
    await page.waitForTimeout(200);
    expect(await focused()).toContain('NIK kosong');
  });

  it('leaves whoever sorts or goes elsewhere meanwhile where they went', async () => {
    await page.getByRole('button', { name: 'Lepas kelompok' }).click();
    await page.getByRole('grid').waitFor();
    await goTo(20, count + 17);
    await slowly(500, 0, async () => {
      await join(other, 'Ada Korwa', 4);
      await page.waitForTimeout(200);
      await page.getByRole('columnheader', { name: /^Nama/ }).getByRole('button').first().click();
      await page.waitForTimeout(900);
    });
    expect(await page.getByRole('grid').evaluate((grid) => grid.scrollTop)).toBe(0);
  });

  it('asks once for what lies on two pages that were not seen yet', async () => {
    const asked: unknown[] = [];
    await page.route('**/caseload/list', async (route) => {
      const { offset, limit } = offsetOf(route) ?? {};
      if (offset !== undefined && offset >= pageSize) asked.push({ offset, limit });
      await route.continue();
    });
    await page.getByRole('grid').evaluate((grid) => {
      grid.scrollTo({ top: 95 * 32, behavior: 'instant' });
    });
    await page.locator('[data-index="99"][aria-busy="false"]').waitFor();
    await page.locator('[data-index="96"][aria-busy="false"]').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    expect(asked).toEqual([{ offset: pageSize, limit: 2 * pageSize }]);
  });
});
