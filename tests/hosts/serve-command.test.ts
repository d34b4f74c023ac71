import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headLogin } from '../support/test-centre.ts';
import { enter } from './support/enter.ts';
import { send, splitAddress, trade } from './support/stand-in.ts';
import { type Served, servedBy, titian } from './support/titian.ts';

let folder: string;
let environment: NodeJS.ProcessEnv;
let running: Served[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'titian-serve-'));
  environment = { XDG_DATA_HOME: join(folder, 'rumah'), APPDATA: join(folder, 'rumah') };
});
afterEach(async () => {
  for (const served of running) await served.end();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'brankas');

async function serve(...more: string[]): Promise<Served> {
  const served = await servedBy(['serve', '--data', data(), '--no-open', ...more], environment);
  running.push(served);
  return served;
}

describe('titian serve', () => {
  it('prints an address that opens the screens, and lets a vault be made there', async () => {
    const served = await serve();
    const { origin } = splitAddress(served.address);
    expect((await send(origin, '/')).text).toContain('<title>Titian</title>');
    const client = await enter(served.address);
    expect((await client.vault.status()).state).toBe('none');
    const { recoveryKey } = await client.vault.offerRecoveryKey();
    await client.vault.create({
      centre: { name: 'PSAA Tunas Melati', kind: 'panti', town: 'Sleman' },
      user: { name: 'Ratna Dewanti', ...headLogin },
      recoveryKey,
      typedBack: recoveryKey,
    });
    expect((await client.vault.status()).state).toBe('unlocked');
    expect(existsSync(join(data(), 'vault.db'))).toBe(true);
  });

  it('locks and leaves with exit code 0 when it is asked to end', async () => {
    const served = await serve();
    await enter(served.address);
    expect(await served.end()).toBe(0);
    expect(served.heard()).toContain('Titian terkunci dan ditutup.');
    await expect(send(splitAddress(served.address).origin, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('is refused a second time for the same folder, in a sentence', async () => {
    await serve();
    const again = await titian(['serve', '--data', data(), '--no-open'], environment);
    expect(again).toEqual({
      code: 1,
      out: '',
      err:
        'Titian sudah berjalan untuk folder ini. Pakai jendela yang sudah terbuka, ' +
        'atau tekan Enter di jendela terminalnya untuk mendapat alamat baru.\n',
    });
  });

  it('starts again after it was killed: what it noted is not believed', async () => {
    const first = await serve();
    await first.kill();
    const second = await serve();
    expect((await send(splitAddress(second.address).origin, '/')).status).toBe(200);
  });

  it('prints a fresh address when a window comes with a used one', async () => {
    const served = await serve();
    const { origin, code } = splitAddress(served.address);
    await trade(origin, code);
    await trade(origin, code);
    const fresh = await served.nextAddress();
    expect(fresh).not.toBe(served.address);
    const client = await enter(fresh);
    expect((await client.vault.status()).state).toBe('none');
  });

  it('takes the port it is given, and says when that is taken', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    );
    const refused = await titian(
      ['serve', '--data', data(), '--no-open', '--port', String(port)],
      environment,
    );
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} sedang dipakai program lain. Pilih port lain, atau hilangkan --port agar dipilihkan.\n`,
    });
    await new Promise((resolve) => blocker.close(resolve));
    const served = await serve('--port', String(port));
    expect(splitAddress(served.address).origin).toBe(`http://127.0.0.1:${port}`);
  });
});
