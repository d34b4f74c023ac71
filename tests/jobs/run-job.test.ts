import { describe, expect, it } from 'vitest';
import { runJob } from '#platform/jobs/run-job';

const list = {
  as: 'xlsx',
  columns: ['caseNumber', 'fullName'],
  rows: [],
  filters: '',
  letterhead: { name: 'Panti Contoh', address: '', contact: '', logo: null },
  paper: 'A4',
  printedBy: 'Operator',
  today: '2026-01-31',
};
type Made = { bytes: Uint8Array };

describe('long work', () => {
  it('given up ends at once, and what else was under way is still made', async () => {
    const controller = new AbortController();
    const given = runJob<Made>('caseloadList', { ...list, as: 'pdf' }, { signal: controller.signal });
    const wanted = runJob<Made>('caseloadList', list);
    controller.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
    expect((await wanted).bytes.length).toBeGreaterThan(1_000);
  });

  it('that fails says why, and the next is not hurt by it', async () => {
    await expect(runJob('no such work', {})).rejects.toThrow('No job is called');
    expect((await runJob<Made>('caseloadList', list)).bytes.length).toBeGreaterThan(1_000);
  });

  it('already given up is not begun', async () => {
    await expect(runJob('caseloadList', list, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
