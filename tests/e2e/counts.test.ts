import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTestCentre, passphraseOf } from '../support/test-centre.ts';
import {
  assess,
  close,
  comeBack,
  evaluate,
  followUp,
  makePacket,
  plan,
  refer,
  writeNote,
} from './counted-jobs/case-work.ts';
import { findByHalf, findInList, writeDaily } from './counted-jobs/house.ts';
import {
  bagas,
  fillInEic,
  melati,
  type Papered,
  recordConsent,
  registerWithout,
  registerWithPapers,
  writeContact,
  writeContract,
} from './counted-jobs/intake.ts';
import { type Cost, Counted, costSince, tableOf } from './support/counted.ts';
import { KeyHand } from './support/key-hand.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

/** What each job took before the forms were laid out anew: clicks, and keys with every letter. */
const before = {
  'Pendaftaran tanpa surat': { clicks: 13, keys: 53 },
  'Pendaftaran dengan surat': { clicks: 40, keys: 296 },
  'Kontak EIC': { clicks: 9, keys: 60 },
  Kontrak: { clicks: 25, keys: 159 },
  Persetujuan: { clicks: 19, keys: 27 },
  'Formulir EIC': { clicks: 34, keys: 410 },
  'Penerimaan lengkap': { clicks: 128, keys: 952 },
  Asesmen: { clicks: 9, keys: 126 },
  'Rencana: 5 target, 5 kegiatan': { clicks: 20, keys: 558 },
  'Satu catatan': { clicks: 7, keys: 38 },
  'Evaluasi 5 target': { clicks: 17, keys: 28 },
  'Mencari dengan setengah nama': { clicks: 0, keys: 7 },
  'Mencari di daftar': { clicks: 1, keys: 6 },
  'Bahan, dilihat dan disimpan': { clicks: 2, keys: 18 },
  Rujukan: { clicks: 6, keys: 39 },
  Terminasi: { clicks: 7, keys: 39 },
  'Bimbingan lanjut': { clicks: 5, keys: 31 },
  'Kasus baru orang yang sama': { clicks: 8, keys: 15 },
  'Catatan harian': { clicks: 6, keys: 19 },
} as const;
type Job = keyof typeof before;

/** At most so many clicks by mouse; without a figure of its own, no more than before. */
const aims: Partial<Record<Job, number>> = {
  'Pendaftaran tanpa surat': 8,
  'Penerimaan lengkap': 64,
  'Satu catatan': 4,
  'Evaluasi 5 target': 12,
  Kontrak: 10,
};

/** At most so many keys besides letters by keyboard alone: a little more than was counted. */
const keyAims: Record<Job, number> = {
  'Pendaftaran tanpa surat': 20,
  'Pendaftaran dengan surat': 62,
  'Kontak EIC': 18,
  Kontrak: 18,
  Persetujuan: 24,
  'Formulir EIC': 70,
  'Penerimaan lengkap': 185,
  'Satu catatan': 6,
  Asesmen: 9,
  'Rencana: 5 target, 5 kegiatan': 92,
  'Evaluasi 5 target': 16,
  'Mencari dengan setengah nama': 2,
  'Mencari di daftar': 3,
  'Bahan, dilihat dan disimpan': 5,
  Rujukan: 13,
  Terminasi: 12,
  'Bimbingan lanjut': 5,
  'Kasus baru orang yang sama': 6,
  'Catatan harian': 5,
};

const hands = { mouse: Counted, keyboard: KeyHand };
const who: Record<keyof typeof hands, Papered> = { mouse: melati, keyboard: bagas };

/** In every run all by keyboard alone, and by mouse up to the first note; all by both hands: `TITIAN_COUNTS=all npm run vitest run tests/e2e/counts`. */
const isWhole = process.env.TITIAN_COUNTS === 'all';
const counted = ['mouse', 'keyboard'] as const;

describe.each(counted)('what the main job costs by %s', { timeout: 180_000 }, (by) => {
  let page: Page;
  const costs: Partial<Record<Job, Cost>> = {};
  onCentre(
    async () => {
      const centre = await makeTestCentre();
      await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      return centre;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
    },
  );
  afterAll(() => console.log(`${by}\n${tableOf(costs)}`));

  const count = async (job: Job, work: (hand: Counted) => Promise<unknown>) => {
    const hand = new hands[by](page);
    await work(hand);
    hold(job, hand.cost);
  };

  /**
   * By mouse no job takes more clicks than it may, or than it took before; by keyboard alone none, no more keys than it may,
   * and with all letters no more than clicks and keys were before. What is written is as long as it was then, or shorter.
   */
  const hold = (job: Job, cost: Cost) => {
    costs[job] = { ...cost };
    const isHeld =
      by === 'mouse'
        ? cost.clicks <= (aims[job] ?? before[job].clicks)
        : cost.clicks === 0 &&
          cost.keys <= keyAims[job] &&
          cost.keys + cost.letters <= before[job].clicks + before[job].keys;
    expect([job, isHeld]).toEqual([job, true]);
  };

  it('somebody without papers is registered in 8 clicks', async () => {
    await count('Pendaftaran tanpa surat', (hand) => registerWithout(hand, 'Mbah Pasar'));
    expect(costs['Pendaftaran tanpa surat']?.screens).toBeLessThanOrEqual(2.5);
  });

  it('an intake takes 64 clicks, no fact twice: registration with papers, contact, contract, consent, EIC', async () => {
    const hand = new hands[by](page);
    let told = { ...hand.cost };
    const step = async (job: Job, work: (hand: Counted, one: Papered) => Promise<unknown>) => {
      await work(hand, who[by]);
      hold(job, costSince(told, hand.cost));
      told = { ...hand.cost };
    };
    await step('Pendaftaran dengan surat', registerWithPapers);
    expect(hand.cost.screens).toBeLessThan(3);
    await step('Kontak EIC', writeContact);
    await step('Kontrak', writeContract);
    await step('Persetujuan', recordConsent);
    await step('Formulir EIC', fillInEic);
    hold('Penerimaan lengkap', hand.cost);
    expect(hand.cost.screens).toBeLessThanOrEqual(3);
    expect(hand.twice()).toEqual([]);
  });

  it('a note takes 4 clicks in an open case', async () => {
    await count('Satu catatan', writeNote);
  });

  it.runIf(isWhole || by === 'keyboard')(
    'a case is carried from its assessment to its rounds, and back',
    async () => {
      await count('Asesmen', assess);
      await count('Rencana: 5 target, 5 kegiatan', plan);
      await count('Evaluasi 5 target', evaluate);
      await count('Bahan, dilihat dan disimpan', makePacket);
      await count('Mencari dengan setengah nama', (hand) =>
        findByHalf(hand, who[by].name.slice(0, 4).toLowerCase(), who[by].name),
      );
      await count('Catatan harian', writeDaily);
      await count('Mencari di daftar', (hand) =>
        findInList(hand, who[by].name.slice(0, 4).toLowerCase(), who[by].name),
      );
      await count('Rujukan', refer);
      await count('Terminasi', (hand) => close(hand, 'tujuan'));
      await count('Bimbingan lanjut', followUp);
      await count('Kasus baru orang yang sama', (hand) => comeBack(hand, who[by].name));
    },
  );
});
