import type { TestCentre } from '../../support/test-centre.ts';
import { unlock, unpackText } from '../../support/unlock.ts';
import { type HostileCase, textsOf } from './fill-in.ts';
import { lookThrough } from './prints.ts';
import { lookThroughCsv, lookThroughWorkbook } from './sheets.ts';

type Written = ReadonlyMap<string, string>;
const words = 'Sebuah keterangan.';

/** Every print there is, of these cases and of the centre, read back. */
export async function readPrints({ client }: TestCentre, cases: readonly HostileCase[], written: Written) {
  const found = { files: 0, pages: 0, texts: 0, altered: [] as string[], live: [] as string[] };
  const read = async (name: string, file: Blob, mustHold: readonly string[] = []) => {
    const one = await lookThrough(file, written, mustHold);
    found.files++;
    found.pages += one.pages;
    found.texts += one.texts;
    found.altered.push(...one.altered.map((text) => `${name}: ${text}`));
    found.live.push(...one.live.map((part) => `${name}: ${part}`));
  };
  for (const one of cases) {
    const { caseId } = one;
    const file = await client.clientFile.make({ caseId, purpose: 'preview', unmasked: true });
    // Notes kept confidential are only named there.
    await read('client file', file.file, textsOf(withoutConfidential(one)));
    for (const size of ['brief', 'full'] as const) {
      const packet = await client.packet.make({ caseIds: [caseId], size, names: 'full', purpose: 'preview' });
      await read(`packet, ${size}`, packet.file);
    }
    for (const { recordId } of one.completed.filter(({ form }) => form === 'consent')) {
      await read(
        'consent form',
        (await client.consentForm.make({ caseId, recordId, purpose: 'preview' })).file,
      );
    }
  }
  const columns = ['fullName', 'registerNumber', 'worker'] as const;
  const list = await client.caseload.export({
    status: 'all',
    columns: [...columns],
    as: 'pdf',
    recipient: words,
  });
  await read('caseload', list.file);
  await readNoticeAndRecord(client, cases, written, read);
  return found;
}

type Read = (name: string, file: Blob) => Promise<void>;

/** The notice of a failed protection, and the record of an erasure, with payloads in what they say. */
async function readNoticeAndRecord(
  client: TestCentre['client'],
  cases: readonly HostileCase[],
  written: Written,
  read: Read,
): Promise<void> {
  const [first] = cases;
  const { rows } = await client.audit.list({ kind: 'left' });
  const texts = [...written.values()].filter(
    (text) => text.trim() === text && text.length >= 10 && text.length <= 150,
  );
  const pick = (at: number) => texts[at * 37] ?? words;
  const parts = ['data', 'happened', 'how', 'handling', 'recovery', 'contact'] as const;
  const notice = await client.audit.draftNotice({
    ...(Object.fromEntries(parts.map((part, index) => [part, pick(index)])) as Record<
      (typeof parts)[number],
      string
    >),
    seqs: rows.map(({ seq }) => seq).slice(0, 500),
    to: 'agency',
    kinds: ['confidentiality'],
    knownOn: '2026-11-20',
    knownTime: '09:30',
    purpose: 'preview',
  });
  await read('notice', notice.file);
  if (first === undefined) return;
  const day = '2026-01-15';
  const { caseId } = first;
  const { isHeld } = await client.erasure.state({ caseId });
  if (isHeld) await client.erasure.liftHold({ caseId, reason: pick(5), endedOn: day });
  await client.erasure.propose({ caseId, ground: 'retention', groundOn: day, reason: pick(7) });
  const { waiting } = await client.erasure.list();
  for (const { erasureId } of waiting) {
    await read('erasure record', (await client.erasure.record({ erasureId, purpose: 'preview' })).file);
    // Of a single case the screens are looked at next, and somebody whose erasure waits is on none.
    if (cases.length === 1) await client.erasure.withdraw({ erasureId });
  }
}

const withoutConfidential = (one: HostileCase): HostileCase => ({
  ...one,
  completed: one.completed.filter(({ answers }) => answers.confidentiality !== 'workerOnly'),
});

/** Every sheet there is, read back. */
export async function readSheets({ client }: TestCentre, written: Written) {
  const month = '2026-01';
  const columns = ['fullName', 'registerNumber', 'worker', 'category'] as const;
  const found = [
    await lookThroughWorkbook(
      (await client.caseload.export({ status: 'all', columns: [...columns], as: 'xlsx', recipient: words }))
        .file,
      written,
    ),
    await lookThroughWorkbook((await client.monthReport.exportWorkbook({ period: month })).file, written),
    await lookThroughWorkbook(
      await unlock(await client.monthReport.exportWithNames({ period: month, as: 'xlsx' })),
      written,
    ),
    await lookThroughCsv(
      new Blob([await unpackText(await client.monthReport.exportWithNames({ period: month, as: 'csv' }))]),
      written,
    ),
  ];
  return {
    cells: found.reduce((sum, { cells }) => sum + cells, 0),
    altered: found.flatMap(({ altered }) => altered),
    formulas: found.flatMap(({ formulas }) => formulas),
  };
}
