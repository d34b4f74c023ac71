import type { Counted } from '../support/counted.ts';

/** Somebody by half a name, from anywhere. */
export async function findByHalf(hand: Counted, letters: string, name: string): Promise<void> {
  await hand.command(letters, name);
  await hand.page.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
}

/** The same in the list of cases. */
export async function findInList(hand: Counted, letters: string, name: string): Promise<void> {
  const { page } = hand;
  await hand.place('Kasus');
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  // Whoever types in the list searches it.
  await page.keyboard.type(letters);
  hand.cost.letters += letters.length;
  await page
    .getByRole('status')
    .getByText(/^1 dari/)
    .waitFor();
  await hand.key('Enter');
  await page.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
}

/** What a caregiver writes of one resident, in the file. */
export async function writeDaily(hand: Counted): Promise<void> {
  const { page } = hand;
  await hand.way(() => hand.part('Harian'), 'har', 'Catatan harian');
  await hand.write(page.getByRole('textbox', { name: /^Catatan/ }).first(), 'Makan, tidur baik.');
  await hand.save('Simpan catatan');
  await page.getByRole('heading', { name: 'Catatan harian: 1' }).waitFor();
}
