import { describe, expect, it } from 'vitest';
import { countGuesses } from '#domain/safety/easy-guess';
import { findPassphraseTrouble } from '#domain/safety/passphrase';
import { refuseWeak } from '#vault/keys/vault-keys';

const facts = { loginName: 'budi.santoso', centreName: 'Balai Tirta Kencana' };

describe('a pass phrase that follows the rule', () => {
  it('is refused in a whole sentence when it is an easy guess all the same', async () => {
    for (const bad of [
      'hujan payung sepeda',
      'kucing makan ikan',
      'proklamasi17081945',
      'perawat rumah sakit',
      'ikan-ikan-ikan-goreng',
      'correct horse',
    ]) {
      expect(findPassphraseTrouble(bad, facts), bad).toBeUndefined();
      await expect(refuseWeak(bad, facts)).rejects.toMatchObject({
        code: 'passphrase-refused',
        detail: { reason: expect.stringMatching(/mudah ditebak/) },
      });
    }
  });

  it('is taken when it is none, whatever it is written in', async () => {
    for (const good of [
      'sri lentera bambu senja',
      'kerikil jambu dermaga lesung',
      'kodok ungu terbang ke bulan',
      'x7$Kp2!vQ9zLrw',
      'hY3-tR8.wQ5z',
      'ꦏꦫꦶꦏꦶꦭ꧀ꦗꦩ꧀ꦧꦸ ꦢꦼꦂꦩꦒ',
      'قهوة بالحليب في الصباح',
      `k${'erikil jambu dermaga lesung '.repeat(4)}`,
    ]) {
      await refuseWeak(good, facts);
    }
  });

  it('counts for less to whoever knows the names around it', async () => {
    const passphrase = 'tirta budi menanam padi';
    const stranger = await countGuesses(passphrase, { loginName: 'ana', centreName: 'Sentra Laras' });
    expect(await countGuesses(passphrase, facts)).toBeLessThan(stranger);
  });
});
