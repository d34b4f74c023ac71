import type { Locator } from 'playwright-core';
import { Counted } from './counted.ts';

/**
 * The same hand without a mouse: it goes to what would be clicked by Tab or Shift+Tab, whichever way it lies, to a required
 * field further on by the key that leads there, and presses it.
 */
export class KeyHand extends Counted {
  override async click(what: Locator): Promise<void> {
    await this.reach(what);
    const kind = await what.evaluate((element) => {
      if (element.matches('input[type=radio]')) return 'radio';
      if (element.matches('input[type=checkbox]')) return 'box';
      return element.matches('a, button, summary, [role=option]') ? 'button' : 'field';
    });
    if (kind === 'button') return await this.key('Enter');
    if (kind === 'box') return await this.key('Space');
    if (kind === 'field') return;
    for (let press = 0; press < 20 && !(await hasKeyboard(what)); press += 1) await this.key('ArrowRight');
    if (!(await what.isChecked())) await this.key('Space');
  }

  override async write(field: Locator, text: string): Promise<void> {
    await this.settle(field);
    await super.write(field, text);
  }

  override async pick(list: Locator, letters: string, key?: string): Promise<void> {
    await this.settle(list);
    await super.pick(list, letters, key);
  }

  override async save(_name: string): Promise<void> {
    await this.key('Control+Enter');
  }

  override async part(name: string): Promise<void> {
    const key = await keysOf(this.parts(), name);
    if (key === null) return await super.part(name);
    await this.key(key);
  }

  override async place(name: string): Promise<void> {
    const key = await keysOf(this.menu(), name);
    if (key === null) return await this.command(name.slice(0, 2).toLowerCase(), new RegExp(`^${name}$`));
    await this.key(key);
  }

  override async way(_byClicks: () => Promise<void>, words: string, chosen: string): Promise<void> {
    await this.command(words, chosen);
  }

  /** No hand goes on before the keyboard is where the page puts it: what was opened takes it some frames after it is drawn. */
  private async settle(what: Locator): Promise<void> {
    await what.waitFor();
    await this.page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let [same, held] = [0, document.activeElement]; same < 4; same += 1) {
        await frame();
        if (document.activeElement === held) continue;
        [same, held] = [0, document.activeElement];
      }
    });
  }

  /** Of radio buttons the one that holds the keyboard stands for all of its question. */
  private async reach(what: Locator): Promise<void> {
    await this.settle(what);
    for (let press = 0; press < 150; press += 1) {
      const way = await what.evaluate((element) => {
        const here = document.activeElement ?? document.body;
        const isOfIt =
          element instanceof HTMLInputElement &&
          element.type === 'radio' &&
          here instanceof HTMLInputElement &&
          here.name === element.name;
        if (here === element || isOfIt) return 'there';
        if (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) return 'Shift+Tab';
        const slot = element.closest('[data-wanting]');
        return slot === null || slot.contains(here) ? 'Tab' : 'F8';
      });
      if (way === 'there') return;
      await this.key(way);
    }
    throw new Error(`Tab does not reach ${what}`);
  }
}

const keysOf = (within: Locator, name: string) =>
  within.getByRole('link', { name, exact: true }).getAttribute('aria-keyshortcuts');

const hasKeyboard = (what: Locator) => what.evaluate((element) => element === document.activeElement);
