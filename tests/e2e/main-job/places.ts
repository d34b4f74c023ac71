import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { inOrder } from '../support/in-order.ts';
import { openEmptyOffice } from '../support/open-office.ts';
import { onEmptyPlace } from '../support/window-on.ts';
import { head } from './people.ts';

/** Where each of the three sits. */
export type Pages = { head: Page; worker: Page; supervisor: Page };

/** Whether each sits at a PC of their own. */
export const isOffice = process.env.TITIAN_PCS === '3';

/** Opens the place of the walk, where no vault is yet: one PC, or three of which the first will keep the vault. */
export function onMainJob(begin: (pages: Pages) => void): void {
  if (!isOffice) {
    onEmptyPlace(({ page }) => begin({ head: page, worker: page, supervisor: page }));
    return;
  }
  let office: Awaited<ReturnType<typeof openEmptyOffice>> | undefined;
  beforeAll(async () => {
    office = await openEmptyOffice(3);
    const [atHub, second, third] = office.pages as [Page, Page, Page];
    begin({ head: atHub, worker: second, supervisor: third });
  });
  afterAll(() => office?.close());
  inOrder(() => (office?.pages[0] === undefined ? undefined : { page: office.pages[0] }));
}

/** The Kepala, who is in at the first PC, lets others in by their codes; each then shows the door. */
export async function letIn(pages: Pages, who: readonly (keyof Pages)[]): Promise<void> {
  const hub = pages.head;
  await hub.getByRole('link', { name: 'Pengaturan' }).click();
  await hub.getByRole('tab', { name: 'PC kantor' }).click();
  for (const each of who) {
    const page = pages[each];
    const open = hub.getByRole('button', { name: 'Buka untuk PC lain di kantor' });
    const invite = hub.getByRole('button', { name: 'Buat kode' });
    await open.or(invite).first().waitFor();
    if (await open.isVisible()) {
      await open.click();
      await answerUntil(hub, hub.getByText('Kantor dibuka', { exact: true }).first());
    }
    await invite.first().click();
    const shown = hub.getByLabel('Kode penyambungan');
    await answerUntil(hub, shown);
    const code = (await shown.textContent()) ?? '';
    const address =
      (await hub
        .getByText(/^Alamat PC ini/)
        .locator('strong')
        .textContent()) ?? '';
    await page.getByRole('button', { name: 'Sambungkan ke Titian di kantor' }).click();
    await page.getByLabel('Alamat PC induk').fill(address);
    await page.getByLabel('Kode').fill(code);
    await page.getByLabel('Nama PC ini').fill(`PC ${each}`);
    await page.getByRole('button', { name: 'Sambungkan', exact: true }).click();
    await page.getByRole('button', { name: 'Ya, sama' }).click();
    await hub.getByRole('button', { name: 'Ya, sama' }).click();
    await answerUntil(hub, hub.getByRole('cell', { name: `PC ${each}`, exact: true }));
    await page.getByLabel('Nama pengguna').waitFor();
  }
}

/** Waits for what was pressed for, and gives the pass phrase where it is asked for once more. */
async function answerUntil(page: Page, done: Locator): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Kata sandi diperlukan' });
  await asked.or(done).first().waitFor();
  if (!(await asked.isVisible())) return;
  await page.keyboard.type(head.passphrase);
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'hidden' });
  await done.waitFor();
}
