import { Refusal } from '../refusal.ts';
import { ask, askSecretly } from './prompt.ts';

/** Who logs in: from TITIAN_USER and TITIAN_PASSPHRASE, or asked for; never from the arguments. */
export async function askCredentials(): Promise<{ loginName: string; passphrase: string }> {
  const { TITIAN_USER, TITIAN_PASSPHRASE } = process.env;
  const isComplete = Boolean(TITIAN_USER && TITIAN_PASSPHRASE);
  if (!isComplete && !(process.stdin.isTTY && process.stderr.isTTY)) {
    throw new Refusal(
      'Nama pengguna dan kata sandi belum diberikan. Isi TITIAN_USER dan TITIAN_PASSPHRASE, ' +
        'atau jalankan perintah ini di terminal.',
    );
  }
  const loginName = TITIAN_USER || (await ask('Nama pengguna: '));
  return { loginName, passphrase: TITIAN_PASSPHRASE || (await askSecretly('Kata sandi: ')) };
}
