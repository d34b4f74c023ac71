import type { Locator, Page } from 'playwright-core';

/** What a job costs whoever does it; `screens` is the longest form on the way, in heights of what one sees of it. */
export type Cost = { clicks: number; keys: number; letters: number; tabStops: number; screens: number };

/**
 * A hand that counts: every click, every key but letters, every letter, every Tab stop. What is typed is kept, so that a
 * fact typed twice is found.
 */
export class Counted {
  readonly cost: Cost = { clicks: 0, keys: 0, letters: 0, tabStops: 0, screens: 0 };
  readonly typed: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.cost.clicks += 1;
  }

  async button(name: string | RegExp, exact = true): Promise<void> {
    await this.click(this.page.getByRole('button', { name, exact }));
  }

  async link(name: string): Promise<void> {
    await this.click(this.page.getByRole('link', { name, exact: true }).first());
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
    this.cost.keys += 1;
    if (name.endsWith('Tab')) this.cost.tabStops += 1;
  }

  /** Types where the keyboard is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.cost.letters += text.length;
    this.typed.push(text);
  }

  /** A click into a field, unless the keyboard is there already, and what is typed into it. */
  async write(field: Locator, text: string): Promise<void> {
    const hasKeyboard = await field.evaluate((element) => element === document.activeElement);
    if (!hasKeyboard) await this.click(field);
    await this.type(text);
  }

  async writeInto(label: string | RegExp, text: string): Promise<void> {
    await this.write(this.page.getByLabel(label).first(), text);
  }

  /** Narrows a list by a few letters and takes the first entry that is left; they are no fact, but a way to one. */
  async pick(list: Locator, letters: string, key = 'Enter'): Promise<void> {
    const hasKeyboard = await list.evaluate((element) => element === document.activeElement);
    if (!hasKeyboard) await this.click(list);
    await this.take(letters, key);
  }

  /** The same where the keyboard is. */
  async take(letters: string, key = 'Enter'): Promise<void> {
    await this.page.keyboard.type(letters, { delay: 15 });
    this.cost.letters += letters.length;
    await this.page.getByRole('option').first().waitFor();
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
    if (key !== 'Enter') await this.key(key);
    await this.key('Enter');
    await this.page.getByRole('option').first().waitFor({ state: 'hidden' });
  }

  async pickIn(label: string, letters: string, key = 'Enter'): Promise<void> {
    await this.pick(this.page.getByRole('combobox', { name: label, exact: true }).first(), letters, key);
  }

  /** One click on an answer that stands beside its question. */
  async choose(question: string, answer: string): Promise<void> {
    const group = this.page.getByRole('radiogroup', { name: question });
    await this.click(group.getByRole('radio', { name: answer, exact: true }));
  }

  /** The button that saves what is written; by keyboard one key does. */
  async save(name: string): Promise<void> {
    await this.button(name);
  }

  /** A part of the case file. */
  async part(name: string): Promise<void> {
    await this.click(this.parts().getByRole('link', { name, exact: true }));
  }

  /** A place of the left side. */
  async place(name: string): Promise<void> {
    await this.click(this.menu().getByRole('link', { name, exact: true }));
  }

  /** To what words name in the file that is open, or in somebody's: by the clicks that lead there, or by typing them. */
  async way(byClicks: () => Promise<void>, _words: string, _chosen: string): Promise<void> {
    await byClicks();
  }

  /** What is typed after Ctrl+K, once it chooses what is meant; letters that are no fact, but a way to one. */
  async command(words: string, chosen: string | RegExp): Promise<void> {
    await this.key('Control+k');
    const palette = this.page.getByRole('dialog', { name: 'Cari atau ketik perintah' });
    // No hand types before the palette has the keyboard.
    await palette.getByRole('textbox').and(this.page.locator(':focus')).waitFor();
    await this.type(words);
    this.typed.pop();
    await palette.locator('[data-selected]').filter({ hasText: chosen }).waitFor();
    await this.key('Enter');
    await palette.waitFor({ state: 'hidden' });
  }

  protected parts(): Locator {
    return this.page.getByRole('navigation', { name: 'Bagian berkas kasus' });
  }

  protected menu(): Locator {
    return this.page.getByRole('navigation', { name: 'Menu utama' });
  }

  /** How many heights of what one sees of it the page is now. */
  async look(): Promise<number> {
    const screens = await this.page.evaluate(() => {
      const main = document.querySelector('main');
      return main === null ? 0 : main.scrollHeight / main.clientHeight;
    });
    this.cost.screens = Math.max(this.cost.screens, Math.round(screens * 100) / 100);
    return screens;
  }

  /** What was typed more than once. */
  twice(): string[] {
    return this.typed.filter((text, at) => text.length > 2 && this.typed.indexOf(text) !== at);
  }
}

/** What was spent between two moments of one walk. */
export const costSince = (before: Cost, after: Cost): Cost => ({
  clicks: after.clicks - before.clicks,
  keys: after.keys - before.keys,
  letters: after.letters - before.letters,
  tabStops: after.tabStops - before.tabStops,
  screens: after.screens,
});

/** A table of what each job costs, for whoever reads the run. */
export function tableOf(jobs: Readonly<Record<string, Cost>>): string {
  const heads = ['clicks', 'keys', 'letters', 'tabStops', 'screens'] as const;
  const width = Math.max(...Object.keys(jobs).map((job) => job.length));
  const line = (cells: readonly string[]) =>
    [cells[0]?.padEnd(width), ...cells.slice(1).map((cell) => cell.padStart(9))].join('');
  const rows = Object.entries(jobs).map(([job, cost]) =>
    line([job, ...heads.map((head) => String(cost[head]))]),
  );
  return [line(['', ...heads]), ...rows].join('\n');
}
