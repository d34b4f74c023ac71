import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type FormId, formIds, formOf } from '#domain/forms';
import { letterTitles } from '#domain/letters/letter-kinds';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  carryToPlan,
  complete,
  eicAnswers,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const problem = 'Tidak ada yang menjemput saya pulang sekolah.';

/** Where each form that has many records is listed. */
const places: Partial<Record<FormId, string>> = {
  ...{ contact: 'eic', contract: 'eic', consent: 'eic', assessment: 'asesmen', measurement: 'asesmen' },
  ...{ intervention: 'intervensi', note: 'intervensi', evaluation: 'evaluasi', dailyNote: 'harian' },
  ...{ referral: 'terminasi', followUp: 'terminasi', resourceLink: 'sumber', letter: 'surat' },
  ...{ conference: 'konferensi', consultation: 'konferensi', supervision: 'konferensi' },
};
/** Entries that are read under the box in which the next one is written: there its draft is, too. */
const logs: readonly FormId[] = ['note', 'dailyNote'];

/** Runs in the page: the assumed fields whose mark does not stand right after their label. */
const marksAstray = (slots: Element[]): string[] =>
  slots.flatMap((slot) => {
    const [mark, label] = [
      slot.querySelector('[title^="Diperkirakan"]'),
      slot.querySelector('.mantine-InputWrapper-label'),
    ];
    if (mark === null || label === null) return [`${slot.textContent}: no mark`];
    const words = document.createRange();
    words.selectNodeContents(label);
    const after = mark.getBoundingClientRect().left - words.getBoundingClientRect().right;
    return after < -2 || after > 12 ? [`${label.textContent}: ${Math.round(after)}`] : [];
  });

describe('a form', { timeout: 120_000 }, () => {
  let page: Page;
  let received = '';
  let drafted = '';
  let fresh = '';
  let closed = '';
  onCentre(
    async () => {
      const made = await makeTestCentre();
      const { caseId } = await register(made.client, someone('Melati Ayu', { sex: 'P' }));
      await accept(made.client, caseId);
      received = caseId;
      await complete(made.client, caseId, 'eic', { ...eicAnswers, problemByClient: problem });
      const assessed = await register(made.client, someone('Sari Dewi', { birthDate: '2008-08-08' }));
      await complete(made.client, assessed.caseId, 'eic', eicAnswers);
      await complete(made.client, assessed.caseId, 'assessment', assessmentAnswers);
      const planned = await register(made.client, someone('Tono Wijaya', { birthDate: '2007-07-07' }));
      await carryToPlan(made.client, planned.caseId, 2);
      const begun = await register(made.client, someone('Wulan Sari', { birthDate: '2011-11-11' }));
      await carryToPlan(made.client, begun.caseId, 1);
      drafted = begun.caseId;
      fresh = planned.caseId;
      for (const form of Object.keys(places) as FormId[])
        await made.client.form[form].saveDraft({
          ...{ caseId: drafted, revision: 0 },
          answers: form === 'letter' ? { kind: 'leavePermit' } : {},
        });
      const [first] = (await made.client.form.assessment.list({ caseId: drafted })).records;
      const { recordId = '', answers = {} } = first ?? {};
      await made.client.form.assessment.saveDraft({ caseId: drafted, recordId, answers, revision: 0 });
      const before = await register(
        made.client,
        someone('Bagus Prakoso', { birthDate: '2010-02-02' }),
        anAdmission({ cluster: 'abh' }),
      );
      closed = before.caseId;
      await complete(made.client, closed, 'termination', terminationAnswers());
      return made;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, headLogin);
    },
  );
  const openCase = async (name: string) => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').getByRole('link', { name }).first().click();
  };
  const openTab = (tab: string) =>
    page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: tab, exact: true })
      .click();
  const markOf = (field: string) => page.locator('[data-assumed]').filter({ hasText: field });

  it('goes on from a stage that is done to the next, where what came before is read and quoted', async () => {
    await openCase('Melati Ayu');
    await openTab('EIC');
    await page.getByRole('link', { name: 'Lanjut ke Asesmen' }).click();
    const statement = page.getByRole('textbox', { name: 'Pernyataan masalah' });
    await statement.click();
    await page.getByRole('button', { name: 'Kutip Masalah menurut klien' }).click();
    expect(await statement.inputValue()).toBe(problem);
    await page.keyboard.type(' Ibunya bekerja malam.');
    expect(await statement.inputValue()).toBe(`${problem} Ibunya bekerja malam.`);
    await expectAccessible(page);
  });

  it('says what it took for granted until it is touched, also when its draft is opened again', async () => {
    await markOf('Tanggal asesmen').getByText('hari ini').waitFor();
    await page.getByText(/^Draf tersimpan \d/).waitFor();
    await page.getByRole('button', { name: '← Semua asesmen' }).click();
    await page.getByRole('button', { name: 'Lanjutkan draf asesmen' }).click();
    await markOf('Tanggal asesmen').getByText('hari ini').waitFor();
    await page.getByLabel('Tanggal asesmen').fill('kemarin');
    await expect.poll(() => markOf('Tanggal asesmen').count()).toBe(0);
  });

  it('stands as a draft in its list, and goes on from there', async () => {
    await page.getByText(/^Draf tersimpan \d/).waitFor();
    await page.getByRole('button', { name: '← Semua asesmen' }).click();
    await page
      .getByRole('table', { name: /^Asesmen/ })
      .getByText(/^tersimpan/)
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lanjutkan draf asesmen' }).click();
    const statement = page.getByRole('textbox', { name: 'Pernyataan masalah' });
    expect(await statement.inputValue()).toContain('Ibunya bekerja malam.');
    expect(await markOf('Tanggal asesmen').count()).toBe(0);
  });

  it('opens a section that said nothing where it is asked for, and answers a row in one click, and none', async () => {
    await page.getByRole('button', { name: 'Isi Analisis situasional' }).click();
    await page.keyboard.type('Tinggal dengan nenek.');
    expect(await page.getByRole('textbox', { name: 'Analisis situasional' }).inputValue()).toBe(
      'Tinggal dengan nenek.',
    );
    const row = page.getByRole('radiogroup', { name: 'Psikologis: Skor' });
    const place = async () => (await row.boundingBox())?.y;
    const before = await place();
    await row.getByRole('radio', { name: '3 Cukup' }).click();
    expect(await row.getByRole('radio', { name: '3 Cukup' }).isChecked()).toBe(true);
    expect(await place()).toBe(before);
    await row.getByRole('radio', { name: '3 Cukup' }).click();
    expect(await row.getByRole('radio', { name: '3 Cukup' }).isChecked()).toBe(false);
    await page.keyboard.press('Space');
    await page.keyboard.press('Delete');
    expect(await row.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('says so still where what was typed could not be saved, and was kept in the window meanwhile', async () => {
    const goToContact = () =>
      page.evaluate((address) => {
        location.hash = address;
      }, `/kasus/${received}/eic?catatan=contact:baru`);
    const written = page.locator('[data-saves="contact"]');
    await page.route('**/form/contact/saveDraft', (route) => route.abort());
    await goToContact();
    await written.getByLabel('Instrumen').fill('Genogram');
    await written.getByText(/^Belum tersimpan/).waitFor();
    await page.getByRole('button', { name: '← Semua kontak' }).click();
    await written.waitFor({ state: 'detached' });
    await page.unrouteAll({ behavior: 'wait' });
    await goToContact();
    expect(await written.getByLabel('Instrumen').inputValue()).toBe('Genogram');
    await markOf('Tanggal').getByText('hari ini').waitFor({ timeout: 5_000 });
  });

  it('has the assessment beside the plan, and the plan beside a note, each to be quoted', async () => {
    await openCase('Sari Dewi');
    await openTab('Asesmen');
    await page.getByRole('link', { name: 'Lanjut ke Perencanaan' }).click();
    const focus = page.getByRole('textbox', { name: 'Fokus masalah' });
    await focus.click();
    await page.getByRole('button', { name: 'Kutip Pernyataan masalah' }).click();
    expect(await focus.inputValue()).toBe(assessmentAnswers.problemStatement);
    await openCase('Tono Wijaya');
    await openTab('Perencanaan');
    await page.getByRole('link', { name: 'Lanjut ke Intervensi' }).click();
    const note = page.getByRole('region', { name: 'Catatan baru' });
    await note.getByRole('combobox', { name: 'Jenis kontak' }).fill('klien');
    await page.keyboard.press('Enter');
    await note.getByLabel('Ringkasan').fill('Berbicara tentang ');
    await page.getByRole('button', { name: 'Kutip Target 2' }).click();
    expect(await note.getByLabel('Ringkasan').inputValue()).toMatch(/^Berbicara tentang \nTarget nomor 2\. /);
    expect(await page.getByRole('link', { name: 'Lanjut ke Evaluasi' }).count()).toBe(0);
    await note.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.getByRole('link', { name: 'Lanjut ke Evaluasi' }).click();
    await page.getByLabel('Nilai target 1').waitFor();
  });

  it('of every kind that has many records has its draft as a row among them, a correction in its own', async () => {
    expect(Object.keys(places).sort()).toEqual(formIds.filter((id) => formOf(id).repeats).sort());
    for (const [form, tab] of Object.entries(places) as [FormId, string][]) {
      await page.evaluate((address) => {
        location.hash = address;
      }, `/kasus/${drafted}/${tab}?catatan=${form}`);
      const name = formOf(form).recordLabel.toLowerCase();
      await (logs.includes(form)
        ? page.locator(`[data-saves="${form}"]`).getByText(/^Draf tersimpan/)
        : page.getByRole('table').getByRole('button', { name: `Lanjutkan draf ${name}`, exact: true })
      ).waitFor();
      if (form === 'letter')
        await page.getByRole('row').filter({ hasText: 'Draf' }).getByText(letterTitles.leavePermit).waitFor();
      if (form === 'evaluation')
        await page.getByRole('button', { name: 'Lanjutkan ronde', exact: true }).waitFor();
      if (form === 'assessment') await page.getByText(/^Pembetulan belum selesai, tersimpan/).waitFor();
    }
  });

  it('of every kind begins with nothing that looks as if somebody had said it', async () => {
    const found: string[] = [];
    const astray: string[] = [];
    let marks = 0;
    for (const [form, tab] of Object.entries({
      ...places,
      acceptance: 'identitas',
      resilience: 'evaluasi',
      termination: 'terminasi',
    })) {
      await page.evaluate(
        (address) => {
          location.hash = address;
        },
        `/kasus/${fresh}/${tab}?catatan=${form}${formOf(form as FormId).repeats && !logs.includes(form as FormId) ? ':baru' : ''}`,
      );
      const written = page.locator(`[data-saves="${form}"]`);
      await written.getByRole('button', { name: /^(Simpan|Selesaikan|Buat|Tutup)/ }).waitFor();
      marks += await written.locator('[data-assumed]').count();
      astray.push(...(await written.locator('[data-assumed]').evaluateAll(marksAstray)));
      const said = await written.locator('[data-kind]').evaluateAll((slots) =>
        slots
          .filter(
            (slot) => slot.querySelector('[data-kind]') === null && slot.closest('[data-assumed]') === null,
          )
          .filter((slot) =>
            [...slot.querySelectorAll<HTMLInputElement>('input, textarea')].some(
              ({ type, checked, value }) =>
                type === 'radio' || type === 'checkbox' ? checked : value !== '',
            ),
          )
          .map((slot) => slot.textContent),
      );
      found.push(...said.map((label) => `${form}: ${label}`));
    }
    expect([found, astray, marks > 15]).toEqual([[], [], true]);
  });

  it('of a case that was closed takes today for what comes afterwards, and no day for what came before', async () => {
    const day = (form: FormId) =>
      page.locator(`[data-saves="${form}"] [data-kind="civilDate"] input`).first();
    for (const [form, begins] of [
      ['followUp', /^\d/],
      ['contact', /^$/],
    ] as const) {
      await page.evaluate((address) => {
        location.hash = address;
      }, `/kasus/${closed}/${places[form]}?catatan=${form}:baru`);
      await day(form).waitFor();
      expect([form, await day(form).inputValue()]).toEqual([form, expect.stringMatching(begins)]);
    }
  });

  it('of somebody who returns knows the category, and keeps its draft', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('button', { name: 'Status: terbuka' }).click();
    await page.getByRole('radio', { name: 'semua' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('grid').getByRole('link', { name: 'Bagus Prakoso' }).click();
    await page.getByRole('button', { name: 'Tindakan lain untuk kasus ini' }).click();
    await page.getByRole('menuitem', { name: 'Kasus baru untuk orang ini' }).click();
    await markOf('Klaster').getByText('dari kasus terakhir').waitFor();
    expect(await page.getByRole('combobox', { name: 'Kategori PPKS utama' }).inputValue()).toContain('ABH');
    await page.getByLabel('Alasan masuk').fill('Ditangkap lagi.');
    await page.getByText(/^Draf tersimpan/).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByText(/^Melanjutkan pendaftaran Anda/).waitFor();
    expect(await page.getByLabel('Alasan masuk').inputValue()).toBe('Ditangkap lagi.');
    await markOf('Klaster').getByText('dari kasus terakhir').waitFor();
    await page.getByRole('button', { name: 'Mulai dari kosong' }).click();
    await page.getByRole('button', { name: 'Buang draf' }).click();
    await expect.poll(() => page.getByLabel('Alasan masuk').inputValue()).toBe('');
  });

  it('of the next person keeps what they share with the one before, said to be so, and nothing of who they are', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Daftarkan orang' }).click();
    await page.getByLabel('Nama lengkap').first().fill('Joko Terminal');
    await page.getByRole('radio', { name: 'Laki-laki' }).check();
    await page.getByRole('radio', { name: 'Tidak diketahui' }).first().check();
    await page.getByLabel('Perkiraan umur').fill('71');
    for (const [list, letters] of [
      ['Kategori PPKS utama', 'lanjut'],
      ['Sumber rujukan', 'satpol'],
    ] as const) {
      await page.getByRole('combobox', { name: list }).fill(letters);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Simpan pendaftaran' }).click();
    await page.getByRole('button', { name: 'Daftarkan lagi' }).click();
    for (const field of ['Tanggal masuk', 'Kategori PPKS utama', 'Sumber rujukan'])
      await markOf(field).getByText('seperti sebelumnya').waitFor();
    expect(await page.getByLabel('Nama lengkap').first().inputValue()).toBe('');
    expect(await page.getByLabel('NIK', { exact: true }).inputValue()).toBe('');
  });

  it('of several people asks once what they share, and each in a row that says who may be known', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Daftarkan orang' }).click();
    await page.getByRole('link', { name: 'Beberapa orang sekaligus' }).click();
    await page.getByRole('combobox', { name: 'Kategori PPKS utama' }).fill('gelandangan');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Sumber rujukan' }).fill('satpol');
    await page.keyboard.press('Enter');
    await page.getByLabel('Nama lengkap, baris 1').click();
    for (const [name, sex, age] of [
      ['Mbah Pasar', 'Laki-laki', '70'],
      ['Melati Ayu', 'Perempuan', '17'],
    ] as const) {
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      if (sex === 'Perempuan') await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.type(age);
      await page.keyboard.press('Enter');
    }
    await page.getByText(/^Mirip Melati Ayu/).waitFor();
    await expectAccessible(page);
    await page.getByText(/^Draf tersimpan/).waitFor();
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Lanjutkan draf pendaftaran Mbah Pasar dan 1 orang lain' }).click();
    expect(await page.getByLabel('Nama lengkap, baris 1').inputValue()).toBe('Mbah Pasar');
    await markOf('Tanggal masuk').getByText('hari ini').waitFor();
    await page.getByText(/^Mirip Melati Ayu/).waitFor();
    await page.getByRole('button', { name: 'Daftarkan 2 orang' }).click();
    await page.getByRole('alert').filter({ hasText: 'Ada orang yang mirip' }).waitFor();
    await page.getByRole('cell', { name: /✓ .* Buka kasus/ }).waitFor();
    await page.getByRole('checkbox', { name: 'Orang lain' }).check();
    await page.getByRole('button', { name: 'Daftarkan 1 orang' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'Buka kasus' }).count()).toBe(2);
  });
});
