import { vaultTroubleOf } from '#platform/trouble';
import type { VaultError } from '#platform/vault-error';
import { type DemoOptions, makeDemoVault } from './make-demo-vault.ts';

/** What became of it. A trouble comes back as data, because an error loses its kind between threads. */
type DemoMade = { trouble?: Pick<VaultError, 'code' | 'detail'> };

/** The making of a demo vault as work of a thread of its own. */
export async function makeDemoJob(
  options: Omit<DemoOptions, 'onProgress'>,
  report: (done: number, of: number) => void,
): Promise<DemoMade> {
  try {
    await makeDemoVault({ ...options, onProgress: report });
    return {};
  } catch (error) {
    const trouble = vaultTroubleOf(error, options.folder);
    if (trouble === undefined) throw error;
    return { trouble: { code: trouble.code, detail: trouble.detail } };
  }
}
