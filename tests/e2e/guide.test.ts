import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Role, roleCodes } from '#domain/roles';
import { listSources, readSource } from '../architecture/list-imports.ts';
import { headLogin, makeTestCentre, passphraseOf } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

/** What is read in ten minutes, at 150 words a minute. */
const tenMinutes = 1_500;

/** Runs in the page: the words of pictures that end outside their picture. */
const isCut = (all: Element[]): string[] =>
  all
    .filter((text) => {
      const frame = (text as SVGTextElement).ownerSVGElement?.getBoundingClientRect();
      const { left, right } = text.getBoundingClientRect();
      return frame === undefined || left < frame.left - 1 || right > frame.right + 1;
    })
    .map((text) => text.textContent);

describe('the guide', { timeout: 120_000 }, () => {
  let page: Page;
  onCentre(
    async () => {
      const centre = await makeTestCentre();
      for (const role of roleCodes)
        if (role !== 'head') await centre.addUser(role.toLowerCase(), role, `Rini ${role}`);
      return centre;
    },
    (opened) => {
      ({ page } = opened);
    },
  );
  const chapter = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
  const openGuide = async (role: Role) => {
    const loginName = role.toLowerCase();
    await logIn(page, role === 'head' ? headLogin : { loginName, passphrase: passphraseOf(loginName) });
    await page.keyboard.press('F1');
    await chapter(/^Sehari: /).waitFor();
  };

  it('takes each role ten minutes for its own day, with pictures, and names what is on its screens', async () => {
    const house = listSources('src-renderer')
      .filter((file) => !file.includes('/guide/'))
      .concat(listSources('src-main/domain'))
      .map(readSource)
      .join('\n');
    const read: Partial<Record<Role, { words: number; pictures: number }>> = {};
    for (const role of roleCodes) {
      await openGuide(role);
      const shown = page.locator('main section:not([hidden])');
      const words = (await shown.allInnerTexts()).join(' ').split(/\s+/).length;
      read[role] = { words, pictures: await shown.getByRole('img').count() };
      const cut = await shown.locator('svg[role=img] text').evaluateAll(isCut);
      expect([role, cut]).toEqual([role, []]);
      const named = await shown.locator('p strong, li strong').allInnerTexts();
      expect(named.filter((name) => !house.includes(name))).toEqual([]);
      const menu = await page
        .getByRole('navigation', { name: 'Menu utama' })
        .getByRole('link')
        .allTextContents();
      const places = [
        'Beranda',
        'Tugas',
        'Cari',
        'Bahan',
        'Supervisi',
        'Laporan',
        'Standar',
        'Cadangan',
        'Dugaan',
      ];
      expect([role, named.filter((name) => places.includes(name) && !menu.includes(name))]).toEqual([
        role,
        [],
      ]);
      await lock(page);
    }
    for (const [role, { words, pictures }] of Object.entries(read)) {
      expect([role, words < tenMinutes, words > 150, pictures > 0]).toEqual([role, true, true, true]);
    }
  });

  it('shows another chapter when its name is pressed, the technical ones apart, and finds a word in all', async () => {
    await openGuide('head');
    expect(await chapter('Memasang dan memperbarui').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Enam tahap' }).click();
    await chapter('Enam tahap').waitFor();
    await page.getByText('Teknis', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Memasang dan memperbarui' }).click();
    await chapter('Memasang dan memperbarui').and(page.locator(':focus')).waitFor();
    await page.getByLabel('Cari dalam panduan').fill('.pembaruan');
    await chapter('Enam tahap').waitFor({ state: 'hidden' });
    expect(await chapter('Memasang dan memperbarui').isVisible()).toBe(true);
    await page.getByLabel('Cari dalam panduan').fill('kuda laut');
    await page.getByText('Tidak ada bab yang menyebut').waitFor();
    await expectAccessible(page);
  });
});
