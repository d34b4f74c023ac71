import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { CaseloadQuery } from '#contract/caseload';
import { demoAccounts } from '#demo/demo-accounts';
import { kdfFloor } from '#vault/keys/kdf';
import { layDemoSample } from '../support/demo-sample.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { type TestClient, testClock } from '../support/test-centre.ts';

const today = '2026-11-23';
const home = mkdtempSync(join(tmpdir(), 'titian-sepuluh-'));

describe('the packet of ten cases of the demo', { timeout: 120_000 }, () => {
  let app: ReturnType<typeof createApp>;
  let client: TestClient;
  beforeAll(async () => {
    const folder = join(home, 'contoh');
    await layDemoSample(folder, { cases: 120, today });
    const { clock } = testClock(`${today}T02:00:00.000Z`);
    app = createApp({ folder, demoFolder: join(home, 'lain'), clock, kdfCost: kdfFloor });
    client = createRouterClient(app.router, { context: app.context });
    const [{ loginName, passphrase }] = demoAccounts;
    await client.vault.unlock({ loginName, passphrase });
  });
  afterAll(async () => {
    await app?.lock({ hasty: true });
    await app?.close();
    rmSync(home, { recursive: true, force: true });
  });

  const cases = async () =>
    (await client.caseload.list({ ...CaseloadQuery.parse({}), limit: 200 })).rows.map(({ caseId }) => caseId);
  /** The sheets of a packet: the one in front, and those of the cases. */
  const print = async (caseIds: string[]) => {
    const { file, pages } = await client.packet.make({ caseIds, purpose: 'preview' });
    const [front = '', ...own] = await pagesOf(new Uint8Array(await file.arrayBuffer()));
    return { front, own, pages };
  };

  it('is twenty pages at most with the agenda in front, for each ten of the list', async () => {
    const all = await cases();
    expect(all.length).toBeGreaterThanOrEqual(40);
    for (let at = 0; at + 10 <= all.length; at += 10) {
      const { front, own, pages } = await print(all.slice(at, at + 10));
      expect([at, pages <= 20]).toEqual([at, true]);
      expect(front).toContain('AGENDA KONFERENSI KASUS');
      // Each case begins on a page, and its last has more than who signs.
      expect(own.filter((text) => /halaman 1 dari [12] /.test(text))).toHaveLength(10);
      for (const text of own.filter((one) => one.includes('halaman 2 dari 2')))
        expect(text).toMatch(/Catatan peserta|Catatan (intervensi|yang penting)|Asesmen|Kontrak/);
    }
  });

  it('is two pages a case and the agenda for the conferences of the demo', async () => {
    const { meetings } = await client.meeting.list();
    expect(meetings.map(({ state }) => state).sort()).toEqual(['approved', 'planned']);
    for (const { meetingId } of meetings) {
      const { items } = await client.meeting.open({ meetingId });
      const { pages } = await print(items.map(({ caseId }) => caseId));
      expect(pages).toBeLessThanOrEqual(2 * items.length + 1);
    }
  });
});
