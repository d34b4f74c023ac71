import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { jobs } from '#app-jobs';
import { caseloadPrint, caseloadWorkbook } from '#features/caseload/caseload-papers';
import type { CaseloadList, CaseloadSheet } from '#features/caseload/render-caseload';
import { defineJob } from '#platform/jobs/define-job';
import { runAlone } from '#platform/jobs/run-alone';
import { prepareJob, runJob, shareWorker } from '#platform/jobs/run-job';
import { listSources, readSource } from '../architecture/list-imports.ts';
import { untilThere } from '../support/until.ts';

const list: CaseloadList = {
  columns: ['caseNumber', 'fullName'],
  rows: [],
  filters: '',
  letterhead: { above: [], name: 'Panti Contoh', address: '', contact: '', town: '' },
  paper: 'A4',
  printedBy: 'Operator',
  printedOn: '2026-01-31',
};
const sheet: CaseloadSheet = { ...list, pages: [] };
const { job: workbook } = caseloadWorkbook;
const { job: print } = caseloadPrint;
const unlisted = defineJob('no such work', async () => async (input: object) => input);

/** The worker threads of this process, by the number that the system gives each. */
const listThreads = (): string[] =>
  readdirSync('/proc/self/task').filter((id) => {
    try {
      return readFileSync(`/proc/self/task/${id}/comm`, 'utf8').trim() === 'WorkerThread';
    } catch {
      return false; // it ended just now
    }
  });

describe('long work', () => {
  it('given up ends at once, and what else was under way is still made', async () => {
    const controller = new AbortController();
    const given = runJob(print, list, { signal: controller.signal });
    const wanted = runJob(workbook, sheet);
    controller.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
    expect((await wanted).bytes.length).toBeGreaterThan(1_000);
  });

  it('of which many are given up at once ends once, and warns of nothing', async () => {
    const warned: string[] = [];
    const hear = ({ message }: Error) => warned.push(message);
    process.on('warning', hear);
    const controller = new AbortController();
    const given = Array.from({ length: 30 }, () => runJob(print, list, { signal: controller.signal }));
    controller.abort(new Error('given up'));
    const ends = await Promise.allSettled(given);
    await pause(50);
    process.off('warning', hear);
    expect(new Set(ends.map((end) => end.status === 'rejected' && end.reason.message))).toEqual(
      new Set(['given up']),
    );
    expect(warned).toEqual([]);
  });

  it('that fails says why, and the next is not hurt by it', async () => {
    await expect(runJob(unlisted, {})).rejects.toThrow('No job is called');
    expect((await runJob(workbook, sheet)).bytes.length).toBeGreaterThan(1_000);
  });

  it('that cannot be sent to the worker fails here, and the next is not hurt by it', async () => {
    await expect(runJob(unlisted, { call: () => undefined })).rejects.toThrow('could not be cloned');
    expect((await runJob(workbook, sheet)).bytes.length).toBeGreaterThan(1_000);
  });

  it('is made ready before it is asked for, and what cannot be made ready is told to whoever asks', async () => {
    prepareJob(unlisted);
    prepareJob(workbook);
    expect((await runJob(workbook, sheet)).bytes.length).toBeGreaterThan(1_000);
    await expect(runJob(unlisted, {})).rejects.toThrow('No job is called');
  });

  it('already given up is not begun', async () => {
    await expect(runJob(workbook, sheet, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('alone in its thread gives what it makes, says why it fails, and ends when it is given up', async () => {
    expect((await runAlone(workbook, sheet)).bytes.length).toBeGreaterThan(1_000);
    await expect(runAlone(unlisted, {})).rejects.toThrow('No job is called');
    const controller = new AbortController();
    const given = runAlone(print, list, { signal: controller.signal });
    controller.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
  });

  it.runIf(process.platform === 'linux')(
    'that took much memory gives it back soon, and keeps its thread where it took little',
    async () => {
      const { run } = shareWorker();
      const before = new Set(listThreads());
      await run(workbook, sheet);
      const [own = ''] = listThreads().filter((id) => !before.has(id));
      await pause(3_500);
      expect(listThreads()).toContain(own);
      const rows = Array.from({ length: 1_500_000 }, (_, at) => `baris ke-${at}`);
      // Where its memory was cleared before anybody looked, it took little after all: it is asked once more.
      for (let times = 0; times < 3 && listThreads().includes(own); times += 1) {
        await expect(run(unlisted, { rows })).rejects.toThrow('No job is called');
        expect(listThreads()).toContain(own);
        await untilThere(() => !listThreads().includes(own) || undefined, 10).catch(() => undefined);
      }
      expect(listThreads()).not.toContain(own);
      expect((await run(workbook, sheet)).bytes.length).toBeGreaterThan(1_000);
    },
  );

  it('is asked for what it takes and gives what it makes, or does not compile', async () => {
    // @ts-expect-error: a paper of a size nobody has
    const wrongInput = () => runJob(workbook, { ...sheet, paper: 'A3' });
    // @ts-expect-error: no columns
    const lackingInput = () => runAlone(workbook, { ...sheet, columns: undefined });
    const wrongResult = async () => {
      const made = await runJob(workbook, sheet);
      // @ts-expect-error: a workbook has no pictures
      return made.pictures;
    };
    // @ts-expect-error: the bytes are no text
    const wrongBytes = async (): Promise<string> => (await runJob(workbook, sheet)).bytes;
    expect([wrongInput, lackingInput, wrongResult, wrongBytes].every((call) => call.length === 0)).toBe(true);
  });
});

describe('every job', () => {
  it('that is defined somewhere stands in the list of the worker, once', () => {
    const defined = listSources('src-main').flatMap((file) =>
      [
        ...readSource(file).matchAll(
          /(?:define(?:Job|Reading)(?:<[^()]*>)?\(\s*|definePaper\(\{[^}]*\bid: )'([^']+)'/g,
        ),
      ].map(([, name]) => name),
    );
    expect(defined.length).toBeGreaterThan(10);
    expect(jobs.map(({ name }) => name).sort()).toEqual(defined.sort());
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('finds what it runs', async () => {
    for (const job of jobs) expect([job.name, typeof (await job.load())]).toEqual([job.name, 'function']);
  });
});
