import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack, attacks } from '../faults/attack-pages/attacks.ts';
import { type ForeignPage, openForeignPage } from '../faults/attack-pages/foreign-page.ts';

let stage: ForeignPage;
beforeAll(async () => {
  stage = await openForeignPage();
});
afterAll(() => stage.close());

// What foreign pages get, on another port and under a rebound name, is counted by the program `attack-pages`.
describe('a foreign page in the same browser', () => {
  it.each(Object.keys(attacks))('on another port %s, and gets nothing', async (name) => {
    const { browser, foreignOrigin, origin, bearer, app } = stage;
    const page = await browser.newPage();
    await page.goto(foreignOrigin);
    expect(await attack(page, name, { origin, bearer })).not.toMatch(/Titian|ada/);
    expect(app.calls).toEqual([]);
    await page.close();
  });

  it('and a script that slipped into our page does not run, nor reach out', async () => {
    const { browser, foreignOrigin, origin } = stage;
    const page = await browser.newPage();
    await page.goto(origin);
    const reached = await page.evaluate(async (elsewhere) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "disusupi"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title=1">');
      return await fetch(elsewhere).then(
        () => 'keluar',
        () => 'tertahan',
      );
    }, foreignOrigin);
    expect([reached, await page.title()]).toEqual(['tertahan', 'Titian']);
    await page.close();
  });
});
