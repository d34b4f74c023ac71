import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { pageSize } from '#contract/page-size';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { kdfFloor } from '#vault/keys/kdf';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { benchAudit } from './bench-audit.ts';
import { benchBackup } from './bench-backup.ts';
import { benchCase } from './bench-case.ts';
import { benchCollect } from './bench-collect.ts';
import { benchImport } from './bench-import.ts';
import { benchKept } from './bench-kept.ts';
import { benchList } from './bench-list.ts';
import { benchMemory } from './bench-memory.ts';
import { benchOffice } from './bench-office.ts';
import { benchPainted } from './bench-painted.ts';
import { benchLetters, benchMeeting } from './bench-papers.ts';
import { benchStart } from './bench-start.ts';
import { benchTyping } from './bench-typing.ts';
import { benchWindow } from './bench-window.ts';
import { buildVault } from './build-vault.ts';
import { tellGrowth } from './growth.ts';
import { median, report, reportBeside, step, time } from './measure.ts';
import { makePlainTwin, record, replay } from './plain-twin.ts';

/**
 * `npm run bench`: the figures of the README, on a vault of 10,000 cases made for the purpose, or of as many as are said.
 * `--quick`: of 1,000, and what one process and a window tell of lists, cases and saves; `--list`: the same of as many as are
 * said. `--growth`: that of 1,000, 10,000 and 100,000 side by side. `--keep=FOLDER` keeps the vaults and takes those kept
 * before, of the same form of the data. Beyond 10,000 no plain twin is copied and no backup made, and with `--all` is
 * measured what does not depend on the number. `--typing`: only a key in forms of forty rows; `--before=FOLDER`: beside
 * those of another tree.
 */
const isQuick = process.argv.includes('--quick');
const isList = isQuick || process.argv.includes('--list');
const usual = 10_000;
const size = isQuick ? 1_000 : Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? usual);
/** What does not depend on how many cases there are is measured beside the usual number, or when everything is asked for. */
const isWhole = size === usual || process.argv.includes('--all');
const today = new Date().toISOString().slice(0, 10);
const kept = process.argv.find((word) => word.startsWith('--keep='))?.slice('--keep='.length);
/** Another tree of Titian, built, whose forms are typed into beside those of this one. */
const before = process.argv.find((word) => word.startsWith('--before='))?.slice('--before='.length);
const folder = mkdtempSync(join(tmpdir(), 'titian-bench-'));

async function main(): Promise<void> {
  // Of another form of the data it would be brought up to date first, with a backup of it all.
  const vaultFolder =
    kept === undefined ? join(folder, 'brankas') : join(kept, `${size}-${newestNumber(migrations)}`);
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  const { login, counts, megabytes, seconds, indexMegabytes } = await step('the vault', () =>
    buildVault(vaultFolder, size, today),
  );
  report(
    'vault built: cases',
    counts.cases,
    '',
    `${counts.clients} people, ${counts.notes} notes, ${counts.records} records`,
  );
  report('seconds it took to build', seconds, 's');

  report('the file', megabytes, 'MB');
  report('indexes of it', indexMegabytes, 'MB');
  await step('list', () => benchList(vaultFolder, login, today));
  await step('painted', () => benchPainted(vaultFolder, login, isQuick ? 9 : 30));
  if (isList) return;

  const app = createApp({ folder: vaultFolder, demoFolder: `${vaultFolder}-contoh`, kdfCost: kdfFloor });
  const client = createRouterClient(app.router, { context: app.context });
  const unlocking = await time(5, () => client.vault.unlock(login), 1);
  report('unlock, floor cost, median', median(unlocking), 'ms');
  const enter = async () => {
    await client.vault.unlock(login);
    const entered = await app.context.keeper.current();
    if (entered === undefined) throw new Error('the vault did not open');
    return entered;
  };
  let open = await enter();
  // The session is over when nobody asked for long, while rows are copied or a backup is made; whoever was alone in
  // the vault and enters anew opens it anew.
  const again = async () => {
    open = await enter();
  };
  const plain = join(folder, 'plain.db');
  const twin = size > usual ? undefined : makePlainTwin(open.sqlite, plain);
  if (twin === undefined) leaveOut('the same on a plain file', 'its copy would be as large as the vault');
  await again();

  const ids = open.sqlite
    .prepare<[], { id: string }>('select id from case_file where left_on is null')
    .all()
    .map(({ id }) => id);
  const anyCase = (round: number) => ids[Math.abs(round * 7919) % ids.length] ?? '';
  const beside = async (name: string, rounds: number, run: (round: number) => Promise<unknown>) => {
    await again();
    if (twin === undefined) return reportBeside(name, await time(rounds, run));
    const samples: (() => void)[] = [];
    for (let round = 1; round <= 12; round++)
      samples.push(replay(twin, await record(open.sqlite, () => run(round))));
    const operation = await time(rounds, run);
    return reportBeside(
      name,
      operation,
      await time(rounds, (round) => samples[Math.abs(round) % samples.length]?.()),
    );
  };

  const typed = ['a', 'ah', 'ahm', 'sit', 'siti', 'wah', 'mar', 'putr', 'telan', '2026', 'nur', 'dew'];
  const page = { status: 'all', limit: pageSize } as const;
  await beside(`grid page of ${pageSize}`, 200, (round) =>
    client.caseload.list({ ...page, offset: Math.abs(round * 100) % (counts.cases - 100) }),
  );
  await beside('search as typed', 240, (round) =>
    client.caseload.list({ ...page, search: typed[Math.abs(round) % typed.length] ?? '' }),
  );
  const written = ['ke', 'kel', 'kelu', 'keluarga', 'sekolah pagi', 'rumah', 'telan', '"di rumah"', 'ibu'];
  await beside('everything written, as typed', 90, (round) =>
    client.writing.find({ words: written[Math.abs(round) % written.length] ?? '' }),
  );
  const mistyped = ['wahyudu', 'puspitasaro', 'ramadhna', 'setyowatti', 'nugrohp', 'kurniwan'];
  await beside('search for a slip of one letter', 60, (round) =>
    client.caseload.list({ ...page, search: mistyped[Math.abs(round) % mistyped.length] ?? '' }),
  );
  const coming = ['Achmad Nugroho', 'Siti', 'Muhamad Rizky Pratama', 'Nuraini Lestari', 'Soemarno'];
  await beside('who looks alike, while registering', 60, (round) =>
    client.client.findAlike({
      fullName: coming[Math.abs(round) % coming.length] ?? '',
      birthDate: `20${10 + (Math.abs(round) % 9)}-03-14`,
    }),
  );
  await beside('sort by name, from the end', 200, (round) =>
    client.caseload.list({
      ...page,
      sort: { column: 'fullName', direction: round % 2 ? 'asc' : 'desc' },
      offset: Math.floor(counts.cases / 2),
    }),
  );
  const worker =
    open.sqlite
      .prepare<[], { id: string }>(
        'select worker_id id from case_file where left_on is null and worker_id is not null group by worker_id order by count(*) limit 1',
      )
      .get()?.id ?? '';
  await beside('Beranda: the house in numbers', 60, () => client.home.get());
  await beside('Beranda: the duties of a worker', 60, () =>
    client.duty.calendar({ of: worker, from: '2000-01-01', to: today }),
  );
  await beside('duties of everybody, by worker', 30, () => client.duty.byWorker());
  const month = today.slice(0, 7);
  await beside('standard: the figures of a month', 20, () => client.standard.overview({ month }));
  await beside('standard: the cases of a number', 20, () =>
    client.standard.cases({ month, code: 'contract', state: 'missing' }),
  );
  await beside('standard: empty answers by field', 20, () => client.standard.missing());
  await beside('open a case', 200, (round) => client.case.open({ caseId: anyCase(round) }));
  await beside('summary of a case', 200, (round) => client.case.summary({ caseId: anyCase(round) }));

  const answers = { metOn: today, problemByClient: 'x'.repeat(2_000), requestForServices: 'y'.repeat(800) };
  const revisions = new Map<string, number>();
  const save = async (round: number) => {
    const caseId = anyCase(round);
    const known = revisions.get(caseId) ?? (await client.form.eic.open({ caseId })).draft?.revision ?? 0;
    const { revision } = await client.form.eic.saveDraft({ caseId, answers, revision: known });
    revisions.set(caseId, revision);
  };
  await again();
  for (let round = -10; round < 200; round++) await save(round);
  await beside('save a stage, durable (draft)', 200, save);
  await beside('complete a form, durable', 200, (round) =>
    client.form.note.complete({
      caseId: anyCase(round),
      version: 0,
      requestId: randomUUID(),
      answers: { happenedOn: today, contactKind: 'client', summary: 'Konseling perorangan.' },
    }),
  );

  const full =
    open.sqlite
      .prepare<[], { id: string }>(
        "select case_id id from form_record where form = 'evaluation' group by case_id order by count(*) desc limit 1",
      )
      .get()?.id ?? '';
  let pages = 0;
  await again();
  const packet = await time(
    5,
    async () => {
      pages = (await client.packet.make({ caseIds: [full], names: 'full', purpose: 'preview' })).pages;
    },
    2,
  );
  report('packet of one full case, median', median(packet), 'ms', `${pages} pages`);
  const fullest = open.sqlite
    .prepare<[], { id: string }>(
      "select case_id id from form_record join case_file on case_file.id = case_id where form = 'evaluation' and left_on is null group by case_id order by count(*) desc limit 15",
    )
    .all()
    .map(({ id }) => id);
  await again();
  await benchMeeting(client, fullest, today);
  await again();
  await benchLetters(client, fullest[0] ?? full, today);
  await again();
  await benchCase(client, anyCase(1), today);
  await again();
  const preview = await time(5, () => client.monthReport.preview({ period: month }), 1);
  report('month report on screen, median', median(preview), 'ms');
  await again();
  const workbook = await time(5, () => client.monthReport.exportWorkbook({ period: month }), 1);
  report('month report as XLSX, median', median(workbook), 'ms');
  const paper = { name: 'hasil.pdf', content: makePdf('Hasil asesmen', { bytes: 10_000_000 }) };
  let added = '';
  await again();
  const adding = await time(
    5,
    async () => {
      added = await attach(client, full, paper);
    },
    1,
  );
  report('add an attachment of 10 MB, durable, median', median(adding), 'ms');
  const reading = await time(5, () => client.attachment.view({ caseId: full, attachmentId: added }), 1);
  report('read it back, median', median(reading), 'ms');
  twin?.close();
  for (const ending of ['', '-wal', '-shm']) rmSync(`${plain}${ending}`, { force: true });
  await again();
  if (size > usual) leaveOut('backup and rehearsal', 'each would write the vault once more');
  else await step('backup', () => benchBackup(client, open, again));
  await app.close();
  await step('office', () => benchOffice(vaultFolder, login));
  await step('memory', () => benchMemory(vaultFolder, login, size <= usual));
  await step('start', () => benchStart(vaultFolder));
  if (!isWhole) return leaveOut('audit, kept, window, typing, collect, import', '--all measures them too');
  await step('audit', benchAudit);
  await step('kept', benchKept);
  await step('window', benchWindow);
  await step('typing', () => benchTyping(before));
  await step('collect', benchCollect);
  await step('import', benchImport);
}

const leaveOut = (what: string, why: string) =>
  void process.stdout.write(`${what}: not of ${size} cases: ${why}\n`);

try {
  if (process.argv.includes('--growth')) tellGrowth(kept);
  else if (process.argv.includes('--typing')) await benchTyping(before);
  else await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
