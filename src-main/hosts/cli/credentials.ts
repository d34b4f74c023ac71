import { Refusal } from '../refusal.ts';
import { ask, askSecretly } from './prompt.ts';

const isTerminal = () => Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** Who logs in: from TITIAN_USER and TITIAN_PASSPHRASE, or asked for; never from the arguments. */
export async function askCredentials(): Promise<{ loginName: string; passphrase: string }> {
  const { TITIAN_USER, TITIAN_PASSPHRASE } = process.env;
  const isComplete = Boolean(TITIAN_USER && TITIAN_PASSPHRASE);
  if (!isComplete && !isTerminal()) {
    throw new Refusal(
      'Nama pengguna dan kata sandi belum diberikan. Isi TITIAN_USER dan TITIAN_PASSPHRASE, ' +
        'atau jalankan perintah ini di terminal.',
    );
  }
  const loginName = TITIAN_USER || (await ask('Nama pengguna: '));
  return { loginName, passphrase: TITIAN_PASSPHRASE || (await askSecretly('Kata sandi: ')) };
}

/** Whether the recovery key stands in the environment. */
export const hasRecoveryKey = (): boolean => Boolean(process.env.TITIAN_RECOVERY_KEY);

/** The recovery key on paper: from TITIAN_RECOVERY_KEY, or asked for; never from the arguments. */
export async function askRecoveryKey(): Promise<string> {
  const { TITIAN_RECOVERY_KEY } = process.env;
  if (TITIAN_RECOVERY_KEY) return TITIAN_RECOVERY_KEY;
  if (isTerminal()) return await askSecretly('Kunci pemulihan: ');
  throw new Refusal(
    'Kunci pemulihan belum diberikan. Isi TITIAN_RECOVERY_KEY, atau jalankan perintah ini di terminal.',
  );
}

/** A new pass phrase: from TITIAN_PASSPHRASE, or asked for twice; never from the arguments. */
export async function askNewPassphrase(loginName: string): Promise<string> {
  const { TITIAN_PASSPHRASE } = process.env;
  if (TITIAN_PASSPHRASE) return TITIAN_PASSPHRASE;
  if (!isTerminal()) {
    throw new Refusal(
      'Kata sandi baru belum diberikan. Isi TITIAN_PASSPHRASE, atau jalankan perintah ini di terminal.',
    );
  }
  const passphrase = await askSecretly(`Kata sandi baru untuk ${loginName}: `);
  if (passphrase === (await askSecretly('Sekali lagi: '))) return passphrase;
  throw new Refusal('Kedua kata sandi tidak sama. Tidak ada yang berubah; ulangi perintah ini.');
}
