import type { Locator, Page } from 'playwright-core';
import { launchTestBrowser } from '../e2e/support/find-browser.ts';
import { lock, logIn } from '../e2e/support/open-titian.ts';
import {
  accept,
  assessmentAnswers,
  carryToPlan,
  complete,
  eicAnswers,
  planWith,
  register,
  someone,
} from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { median, p95, report, type Timings } from './measure.ts';
import { startHost, stopHost } from './running-host.ts';

/** The rows of every form that is typed into. */
const rows = 40;
/** The row that is typed into stands amid the others. */
const typedRow = 20;
const keysTyped = 25;
const caregiver = { loginName: 'rina', passphrase: passphraseOf('rina') };

/** Names that look like none of the others, so that nobody is asked about. */
const nameOf = (at: number) => {
  const parts = 'Ba Ce Di Fo Gu Ha Je Ki Lo Mu Na Pe Ri So Tu'.split(' ');
  const part = (place: number) => parts[Math.floor(place) % parts.length] ?? '';
  const word = (seed: number) => {
    const mixed = (seed * 7_919) % 3_375;
    return part(mixed) + (part(mixed / 15) + part(mixed / 225)).toLowerCase();
  };
  return `${word(at + 1)} ${word(at + 1_001)}`;
};
const bornOf = (at: number) =>
  [1950 + at, 1 + (at % 12), 1 + ((at * 7) % 28)].map((part) => String(part).padStart(2, '0')).join('-');
const numbers = Array.from({ length: rows }, (_, at) => at + 1);

/**
 * A keystroke in each form that has many rows, with forty of them: from the event of the key until the frame with the letter
 * in it was drawn and the next one began. `before` is another tree of Titian, built, that is typed into first.
 */
export async function benchTyping(before?: string): Promise<void> {
  const centre = await makeTestCentre({ start: new Date().toISOString() });
  const painted = new Map<string, number[]>();
  try {
    await fill(centre);
    await centre.app.lock({ hasty: true });
    await centre.app.close();
    if (before !== undefined)
      await typeEverywhere(centre.folder, before, (form, timings) => painted.set(form, timings));
    await typeEverywhere(centre.folder, undefined, (form, timings) => {
      const earlier = painted.get(form);
      const beside = (of: typeof median) => (earlier === undefined ? '' : `${of(earlier).toFixed(0)} before`);
      report(`a key painted: ${form}, median`, median(timings), 'ms', beside(median));
      report(`a key painted: ${form}, p95`, p95(timings), 'ms', beside(p95));
    });
  } finally {
    await centre.close();
  }
}

/** A house of forty, a registration and a group half typed, a plan and an assessment half written, a plan to be evaluated. */
async function fill({ client, addUser }: TestCentre): Promise<void> {
  await addUser('rina', 'caregiver', 'Rina Asuh');
  const ids: string[] = [];
  for (const at of numbers) {
    const { caseId } = await register(client, someone(nameOf(at), { birthDate: bornOf(at) }));
    await accept(client, caseId);
    ids.push(caseId);
  }
  const [planned = '', evaluated = ''] = ids;
  await complete(client, planned, 'eic', eicAnswers);
  const findings = numbers.map((number) => ({
    ...{ number, kind: 'problem', heading: 'problem' },
    statement: `Temuan nomor ${number} dari kunjungan rumah`,
  }));
  const assessment = { ...assessmentAnswers, findings };
  await client.form.assessment.saveDraft({ caseId: planned, answers: assessment, revision: 0 });
  await client.form.planning.saveDraft({ caseId: planned, answers: planWith(rows), revision: 0 });
  await carryToPlan(client, evaluated, rows);
  const relatives = numbers.map((at) => ({
    name: nameOf(at + 200),
    relation: 'sibling',
    occupation: 'Petani',
  }));
  await client.client.saveRegistrationDraft({
    client: { fullName: 'Melati Ayu', family: relatives },
    caseFile: {},
  });
  await client.client.saveRegistrationDraft({
    client: { rows: numbers.map((at) => ({ name: nameOf(at + 300), nik: '', sex: 'L', born: '40' })) },
    caseFile: {},
    isGroup: true,
  });
}

type Tell = (form: string, timings: Timings) => void;

async function typeEverywhere(folder: string, tree: string | undefined, tell: Tell): Promise<void> {
  const running = await startHost(folder, tree);
  const browser = await launchTestBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(60_000);
    await page.goto(running.address);
    await logIn(page, headLogin);
    const menu = (name: string) =>
      page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click();
    const part = (name: string) =>
      page
        .getByRole('navigation', { name: 'Bagian berkas kasus' })
        .getByRole('link', { name, exact: true })
        .click();
    const open = async (at: number) => {
      await menu('Kasus');
      await page.getByLabel('Cari', { exact: true }).fill(nameOf(at));
      await page.getByRole('gridcell', { name: nameOf(at), exact: true }).dblclick();
    };
    const line = (name: string) => page.getByRole('textbox', { name, exact: true });

    await menu('Kasus');
    await page.getByRole('link', { name: 'Daftarkan orang' }).click();
    const relative = page.getByRole('group', { name: `Anggota ${typedRow}` });
    tell(`the name, beside ${rows} relatives`, await type(page, page.getByLabel('Nama lengkap').first()));
    tell('a relative', await type(page, relative.getByRole('textbox', { name: 'Nama', exact: true })));
    await page.getByRole('link', { name: 'Beberapa orang sekaligus' }).click();
    tell('one of a group', await type(page, line(`Nama lengkap, baris ${typedRow}`)));
    await open(1);
    await part('Asesmen');
    await page.getByRole('button', { name: 'Lanjutkan draf asesmen' }).click();
    tell('a finding', await type(page, line(`Temuan ${typedRow}`)));
    await part('Perencanaan');
    tell('a target of the plan', await type(page, line(`Target ${typedRow}`)));
    await open(2);
    await part('Evaluasi');
    await page.getByRole('button', { name: 'Ronde baru' }).click();
    tell('a value of a round', await type(page, page.getByLabel(`Nilai target ${typedRow}`)));
    await lock(page);
    await logIn(page, caregiver);
    await menu('Lembar giliran');
    tell('a line of the turn', await type(page, line(`Catatan ${nameOf(typedRow)}`)));
  } finally {
    await browser.close();
    await stopHost(running);
  }
}

declare global {
  interface Window {
    keyPainted: Promise<number>;
  }
}

/** How many keys go before the measured ones. */
const warming = 5;
/** As long as a key is waited for, in ms: one that changes nothing is never painted. */
const longest = 10_000;

/** Types as a quick hand does, resting as long as a draft needs to save itself after every tenth key; a figure is undone. */
async function type(page: Page, field: Locator): Promise<Timings> {
  await field.click();
  const isFigure = (await field.getAttribute('inputmode')) === 'decimal';
  await page.keyboard.press('End');
  const timings: number[] = [];
  for (let press = 0; press < warming + keysTyped; press++) {
    await page.evaluate((patience) => {
      window.keyPainted = new Promise((painted, changedNothing) => {
        setTimeout(() => changedNothing(new Error('a key changed nothing')), patience);
        window.addEventListener(
          'keydown',
          ({ timeStamp }) =>
            window.addEventListener(
              'input',
              () =>
                requestAnimationFrame(() =>
                  requestAnimationFrame(() => painted(performance.now() - timeStamp)),
                ),
              { once: true },
            ),
          { capture: true, once: true },
        );
      });
    }, longest);
    await page.keyboard.press(isFigure ? (press % 2 === 0 ? '3' : 'Backspace') : 'ramah'.charAt(press % 5));
    const one = await page.evaluate(() => window.keyPainted);
    if (press >= warming) timings.push(one);
    await page.waitForTimeout(press % 10 === 0 ? 700 : 60);
  }
  return timings.sort((one, other) => one - other);
}
