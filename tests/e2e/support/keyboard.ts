import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A control as a screen reader would say it; of radio buttons the question, and the answer apart. */
type Heard = { name: string; answer?: string; isChecked: boolean };

/** The name of a control, in whole or as a pattern's source. */
type Wanted = { is: string } | { like: string };

/** Runs in the page: the control that has the focus or, where a name is asked for, the first of that name. */
function hear(wanted: Wanted | undefined): Heard | undefined {
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelling = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const own = (element as HTMLInputElement).labels?.[0]?.textContent;
    const name = element.getAttribute('aria-label') ?? (labelling || own || element.textContent || '');
    return name.replace(/\s*\*$/, '').trim();
  };
  const tell = (element: Element): Heard => {
    const isChecked = (element as HTMLInputElement).checked === true;
    const group = element.matches('input[type=radio]') ? element.closest('[role=radiogroup]') : null;
    return group === null
      ? { name: nameOf(element), isChecked }
      : { name: nameOf(group), answer: nameOf(element), isChecked };
  };
  if (wanted === undefined) {
    const element = document.activeElement ?? document.body;
    return element === document.body ? { name: '', isChecked: false } : tell(element);
  }
  const controls = [...document.querySelectorAll('a, button, input, textarea, select, [tabindex="0"]')];
  const isWanted = (name: string) =>
    'is' in wanted ? name === wanted.is : new RegExp(wanted.like).test(name);
  return controls.map(tell).find(({ name }) => isWanted(name));
}

async function focused(page: Page): Promise<Heard> {
  return (await page.evaluate(hear, undefined)) ?? { name: '', isChecked: false };
}

/** The accessible name of what has the focus; of radio buttons that of their question. */
export async function focusedName(page: Page): Promise<string> {
  return (await focused(page)).name;
}

/** Waits until what was just pressed has given the keyboard to this. */
export async function holdsKeyboard(page: Page, name: string | RegExp): Promise<void> {
  await expect.poll(() => focusedName(page)).toMatch(name);
}

/** Once there is a control of this name, presses Tab until it has the focus: what cannot be reached so, fails. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab', limit = 200): Promise<void> {
  const wanted: Wanted = typeof name === 'string' ? { is: name } : { like: name.source };
  await page.waitForFunction(hear, wanted);
  const passed: string[] = [];
  for (let press = 0; press < limit; press++) {
    const here = await focusedName(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach "${name}"; it passes ${[...new Set(passed)].join(' | ')}`);
}

/** The same backwards, for what stands above. */
export async function tabBackTo(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name, 'Shift+Tab');
}

/** So many letters of a text are typed key by key; the others come at once, as from an input method. */
const keyedLetters = 12;

/** Goes to a control by Tab and types into it. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text.slice(0, keyedLetters));
  if (text.length > keyedLetters) await page.keyboard.insertText(text.slice(keyedLetters));
}

/** Goes to a button or link by Tab and presses Enter. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to radio buttons by Tab and chooses an answer with the arrows. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await tabTo(page, question);
  const offered: (string | undefined)[] = [];
  for (let here = await focused(page); here.answer !== answer; here = await focused(page)) {
    if (offered.includes(here.answer)) throw new Error(`"${question}" offers ${offered.join(' | ')}`);
    offered.push(here.answer);
    // Up and down lead to other rows where the answers stand in a table.
    await page.keyboard.press('ArrowRight');
  }
  if (!(await focused(page)).isChecked) await page.keyboard.press('Space');
  if (!(await focused(page)).isChecked) throw new Error(`"${answer}" of "${question}" is not chosen`);
}

/** Goes to a list one types into, narrows it until the entry of this name stands first, and takes it. */
export async function pick(page: Page, name: string, typed: string, entry: string | RegExp): Promise<void> {
  await typeInto(page, name, typed);
  const option = page.getByRole('option', { name: entry }).and(page.locator(':first-child')).first();
  await option.waitFor();
  // No hand is faster than the timers that typing set off in the list.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  // In a form the first entry is chosen as one types.
  const isChosen = await option.evaluate((entry) => entry.hasAttribute('data-combobox-selected'));
  if (!isChosen) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'hidden' });
}

/** Goes to a box by Tab and ticks it. */
export async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Space');
  if (!(await focused(page)).isChecked) throw new Error(`"${name}" is not ticked`);
}
