import { resolve } from 'node:path';
import { formatMonth } from '#domain/months/month';
import { formatNumber } from '#domain/words/indonesian';
import { type Gathered, gather } from '../collect/gather.ts';
import { prepareCollection } from '../collect/prepare-collection.queries.ts';
import { Refusal } from '../refusal.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { withCollection } from './with-collection.ts';

/** `titian collect`: gathers the months' files of a folder into a PostgreSQL; exits with 1 when any was refused. */
export async function collect(given: Given, terminal: Terminal): Promise<void> {
  const folder = resolve(textOf(given, 'from') ?? '');
  const gathered = await withCollection(textOf(given, 'database') ?? '', async (collection) => {
    await prepareCollection(collection.db);
    return await gather(collection, folder, (done, of) => {
      if (of > longRun) terminal.say(`${formatNumber(done)} dari ${formatNumber(of)} berkas …`);
    });
  });
  for (const line of sentencesOf(gathered, folder)) terminal.say(line);
  const refused = gathered.refused.length;
  if (refused > 0) throw new Refusal(`${formatNumber(refused)} berkas ditolak; yang lain sudah diterima.`);
}

/** So many files take long enough to be told of on the way. */
const longRun = 2_000;
/** So many lines of what does not fit are read by anybody; the rest stands in the views. */
const linesShown = 50;

function sentencesOf(gathered: Gathered, folder: string): string[] {
  const { files, taken, replaced, older, known, refused, misfits } = gathered;
  if (files === 0) return [`Di ${folder} tidak ada berkas .titian-bulan.`];
  const counts = [
    `${formatNumber(taken)} laporan baru`,
    `${formatNumber(replaced)} revisi menggantikan yang lama`,
    `${formatNumber(older)} revisi lama disimpan`,
    `${formatNumber(known)} sudah ada`,
    `${formatNumber(refused.length)} ditolak`,
  ];
  return [
    `Dari ${formatNumber(files)} berkas: ${counts.join(', ')}.`,
    ...refused.map(({ path, sentence }) => `  - ${path}: ${sentence}`),
    ...saySome(misfits.filter(({ isGap }) => isGap).map(sayGap), 'bulan_kosong'),
    ...saySome(misfits.filter(({ isGap }) => !isGap).map(sayOpening), 'awal_tidak_cocok'),
  ];
}

type Misfit = Gathered['misfits'][number];
const sayGap = ({ centre, month }: Misfit) =>
  `  ! ${centre}: ${formatMonth(month)} tidak ada, padahal bulan sebelum dan sesudahnya ada.`;
const sayOpening = ({ centre, month }: Misfit) =>
  `  ! ${centre}: awal ${formatMonth(month)} tidak sama dengan akhir bulan sebelumnya.`;

const saySome = (lines: string[], view: string): string[] => [
  ...lines.slice(0, linesShown),
  ...(lines.length > linesShown
    ? [`  ! dan ${formatNumber(lines.length - linesShown)} lagi: lihat titian.${view}.`]
    : []),
];
