import { setTimeout as pause } from 'node:timers/promises';
import type { TestClient } from '../../support/test-centre.ts';
import type { Ledger } from './ledger.ts';

/** Somebody at a window, who gets in again wherever they are put out, and tries again when the hub is away. */
export type Sitting = {
  client: TestClient;
  login: { loginName: string; passphrase: string };
  ledger: Ledger;
};

/** Longer than thirty people need to log in one after another on a slow machine, a few times over. */
const patienceMs = 600_000;
/** Troubles that pass by themselves. */
const passing = new Set(['HUB_AWAY', 'VAULT_REFUSED']);

/**
 * Does something until it is answered: what was under way when a cable was cut is asked again in the same words, as a
 * screen does. Any answer but those of a hub that is away or locked is the caller's.
 */
export async function persist<Answer>(
  { client, login, ledger }: Sitting,
  work: (client: TestClient) => Promise<Answer>,
): Promise<Answer> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work(client);
    } catch (error) {
      const code = (error as { code?: string }).code ?? `${error}`;
      ledger.refused.set(code, (ledger.refused.get(code) ?? 0) + 1);
      const isLocked = code === 'LOCKED';
      if (performance.now() > until || !(isLocked || passing.has(code))) throw error;
      if (isLocked) await comeIn(client, login, ledger);
      else await pause(50 + Math.random() * 200);
    }
  }
}

/** Gets in again; a right pass phrase that is refused is counted, whether as wrong or as to be waited for. */
async function comeIn(client: TestClient, login: Sitting['login'], ledger: Ledger): Promise<void> {
  try {
    await client.vault.unlock(login);
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { code?: string } };
    if (code === 'LOGIN_REFUSED' || data?.code === 'throttled') ledger.turnedAway += 1;
    await pause(50 + Math.random() * 200);
  }
}
