import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../support/cases.ts';
import { installForWindows, makeUpdate } from '../update/installed.ts';
import { endOffice, makeHub, makePc, type OfficeHub, type OfficePc, pair } from './support/office.ts';

describe('the update that a PC brings from the one that keeps the vault', () => {
  const home = mkdtempSync(join(tmpdir(), 'titian-pembaruan-'));
  const kept = join(home, 'terakhir.pembaruan');
  const installed = installForWindows(home);
  let hub: OfficeHub;
  let pc: OfficePc;
  beforeAll(async () => {
    hub = await makeHub(undefined, kept);
    pc = await makePc('jendela-satu', home, undefined, installed.installation);
    await pair(hub, pc, 'PC depan');
  });
  afterAll(async () => {
    await endOffice(hub, [pc]);
    rmSync(home, { recursive: true, force: true });
  });
  const take = () => pc.client.pc.takeUpdate();

  it('is told to come by flash disk, where that PC has none', async () => {
    expect((await refusalOf(take())).message).toMatch(/tidak menyimpan paket pembaruannya/);
  });

  it.each([
    ['for another system', { system: 'linux-x64', named: 'win32-x64' }, /bukan untuk|sistem/],
    ['older than what runs', { version: '0.0.1' }, /lebih lama/],
  ])('is refused %s, and nothing is installed', async (_what, about, sentence) => {
    renameSync(await makeUpdate(join(home, 'paket'), about), kept);
    expect((await refusalOf(take())).message).toMatch(sentence);
    expect(installed.ran).toEqual([]);
  });

  it('is refused with one byte changed, though it came from there', async () => {
    renameSync(await makeUpdate(join(home, 'paket')), kept);
    const bytes = readFileSync(kept);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(kept, bytes);
    expect((await refusalOf(take())).code).toBe('OFFICE_REFUSED');
    expect(installed.ran).toEqual([]);
  });

  it('is installed when it is signed, newer and for this system', async () => {
    renameSync(await makeUpdate(join(home, 'paket')), kept);
    expect(await take()).toEqual({ version: '99.0.0' });
    expect(installed.ran).toHaveLength(1);
    expect(installed.starts()).toBe('99.0.0');
  });

  it('is not brought to a PC that was removed, and says so', async () => {
    const { pcs } = await hub.centre.client.office.get();
    await hub.centre.client.office.remove({ pcId: pcs[0]?.id ?? '' });
    expect((await refusalOf(take())).message).toMatch(/sudah dikeluarkan/);
    expect(installed.ran).toHaveLength(1);
  });
});
