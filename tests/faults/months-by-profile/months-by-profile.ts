import { createRandom } from '#demo/random';
import { previousMonth } from '#domain/months/month';
import { daysOf } from '#domain/months/period';
import { questionsOf } from '../../support/cases.ts';
import { type ReadSheets, sheetsOf } from '../../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import { unlock } from '../../support/unlock.ts';
import { type Correction, correction, type Known, registration } from '../sent-reports/corrections.ts';
import type { Fault } from '../support/fault.ts';
import { askVault } from './ask-vault.ts';

const thisMonth = '2026-11';
const peopleAMonth = 3;

/**
 * People come, change category, are corrected, leave and come back by chance; then every month leaves by three profiles, is
 * read by another program than the one that wrote it, and compared with what SQL says of the vault.
 */
export const monthsByProfile: Fault = {
  name: 'months-by-profile',
  goal: 'R11',
  promise: 'every month that leaves by a profile says what the vault says',
  trials: { short: 4, long: 36 },
  async run(trials, seed = 1) {
    const random = createRandom(seed);
    const centre = await makeTestCentre();
    const workers = [
      await centre.addUser('sri', 'socialWorker'),
      await centre.addUser('tono', 'socialWorker'),
    ];
    await centre.as('kepala');
    const months = monthsBefore(trials);
    const people: Known[] = [];
    const days = { from: `${months[0]}-01`, to: `${months.at(-1)}-28` };
    for (let count = 0; count < trials * peopleAMonth; count += 1) {
      await attempt(registration(random, centre, people, `${random.pick(months)}-0${random.between(1, 9)}`));
      await attempt(correction(random, centre, people, days, workers));
    }
    const tally = { compared: 0, different: [] as string[], files: 0 };
    for (const month of months)
      for (const profileId of ['dinsos-provinsi', 'sentra', 'lksa'] as const) {
        const sheets = await sendBy(centre, month, profileId);
        tally.files += 1;
        for (const [what, said, known] of await compare[profileId](centre, month, sheets)) {
          tally.compared += 1;
          if (said !== known) tally.different.push(`${month} ${profileId} ${what}: ${said}, not ${known}`);
        }
      }
    await centre.close();
    const seen = tally.different.slice(0, 3).join('; ');
    return [
      {
        what: `figures and lists unlike the vault, of ${tally.compared} in ${tally.files} files of seed ${seed} ${seen}`,
        count: tally.different.length,
        wanted: 0,
      },
      { what: 'files fewer than three a month', count: trials * 3 - tally.files, wanted: 0 },
      // Fewer would tell little: each month is asked for some thirty.
      { what: 'months compared in too little', count: tally.compared < trials * 30 ? 1 : 0, wanted: 0 },
    ];
  },
};

/** So many months that have ended, the oldest first. */
function monthsBefore(count: number): string[] {
  const months = [previousMonth(thisMonth)];
  while (months.length < count) months.unshift(previousMonth(months[0] ?? ''));
  return months;
}

/** Makes a change as somebody does who reads each question; what a form refuses is no change. */
async function attempt(take: Correction): Promise<void> {
  const refusal = await take([]).then(
    () => undefined,
    (error: { code?: string; data?: unknown }) => error,
  );
  if (refusal === undefined) return;
  if (refusal.code === undefined) throw refusal;
  const questions = questionsOf({ code: refusal.code, data: refusal.data });
  if (questions.length > 0) await take(questions);
}

async function sendBy(centre: TestCentre, period: string, profileId: string): Promise<ReadSheets> {
  const asked = { period, profileId, recipient: 'Dinas Sosial' };
  const made =
    profileId === 'sentra'
      ? await centre.client.monthReport.exportWithNames(asked)
      : await centre.client.monthReport.exportWorkbook(asked);
  return await sheetsOf(await unlock(made));
}

/** What a file says of a thing, and what the vault knows of it. */
type Compared = [what: string, said: string, known: string];
type Compare = (centre: TestCentre, month: string, sheets: ReadSheets) => Promise<Compared[]>;

/** The rows under the head of a sheet, by heading; the total among them. */
function rowsUnder(sheets: ReadSheets, name: string, first: string): Record<string, string>[] {
  const rows = sheets.get(name) ?? [];
  const at = rows.findIndex((row) => row[0] === first);
  const head = rows[at] ?? [];
  return rows.slice(at + 1).map((row) => {
    const cells = head.map((label, column) => [String(label), textOf(row[column])]);
    return Object.fromEntries(cells);
  });
}

const textOf = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');

const flows = [
  ['Awal', 'opening'],
  ['Masuk', 'admitted'],
  ['Keluar', 'left'],
  ['Akhir', 'closing'],
] as const;

/** The recapitulation: its sums by sex, and who is there at the end by category. */
const compareRecap: Compare = async (centre, month, sheets) => {
  const rows = rowsUnder(sheets, 'Rekap', 'Kategori PPKS');
  const total = rows.find((row) => row['Kategori PPKS'] === 'Jumlah') ?? {};
  const known = await askVault(centre, daysOf(month));
  const bySex = flows.flatMap(([label, key]) =>
    (['L', 'P'] as const).map((sex): Compared => {
      return [`${label} ${sex}`, total[`${label} ${sex}`] ?? '', String(known.flows[key][sex])];
    }),
  );
  const said = rows
    .filter((row) => row['Kategori PPKS'] !== 'Jumlah' && Number(row['Jumlah akhir']) > 0)
    .map((row) => `${row['Kategori PPKS']} ${row['Jumlah akhir']}`);
  return [...bySex, ['by category', said.sort().join(), known.byCategory.join()]];
};

const compare: Record<'dinsos-provinsi' | 'sentra' | 'lksa', Compare> = {
  async 'dinsos-provinsi'(centre, month, sheets) {
    const known = await askVault(centre, daysOf(month));
    const cared = rowsUnder(sheets, 'Hari pelayanan', 'Kategori PPKS').find((row) =>
      row['Kategori PPKS']?.startsWith('Jumlah'),
    );
    const stayed = rowsUnder(sheets, 'Lama tinggal', 'Lama tinggal').find(
      (row) => row['Lama tinggal'] === 'Jumlah',
    );
    const returned = rowsUnder(sheets, 'Masuk kembali', 'Masuk').filter((row) =>
      row.Masuk?.startsWith('Kembali'),
    );
    const back = returned.reduce((sum, row) => sum + Number(row.Jumlah), 0);
    return [
      ...(await compareRecap(centre, month, sheets)),
      ['days L', cared?.['Hari L'] ?? '', String(known.careDays.L)],
      ['days P', cared?.['Hari P'] ?? '', String(known.careDays.P)],
      [
        'people',
        String(Number(cared?.['Orang berbeda L']) + Number(cared?.['Orang berbeda P'])),
        String(known.people),
      ],
      ['days stayed by those there', stayed?.['Hari, yang masih tinggal'] ?? '', String(known.daysStayed)],
      ['came back', String(back), String(known.cameBack)],
    ];
  },
  async sentra(centre, month, sheets) {
    const known = await askVault(centre, daysOf(month));
    const named = (sheet: string, day: string) =>
      rowsUnder(sheets, sheet, 'NO')
        .filter((row) => /^\d+$/.test(row.NO ?? ''))
        .map((row) => [row['Nama Lengkap'] ?? row['Nama PPKS'], row[day] ?? ''].join(' ').trim())
        .sort()
        .join();
    return [
      ...(await compareRecap(centre, month, sheets)),
      ['Terminasi', named('Terminasi', 'Tanggal Terminasi'), known.leavers.join()],
      ['Dampingan', named('Dampingan', ''), known.residents.join()],
    ];
  },
  async lksa(centre, month, sheets) {
    const known = await askVault(centre, daysOf(month));
    const [row] = rowsUnder(sheets, 'lksa', 'nama');
    return [
      ...(await compareRecap(centre, month, sheets)),
      ['children in the house', row?.anak_dalam_lksa ?? '', String(known.children)],
      ['children in all', row?.total_anak ?? '', String(known.children)],
    ];
  },
};
