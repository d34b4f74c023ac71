import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawQr } from '#platform/paper/qr-drawing';
import { makeTestCentre } from '../support/test-centre.ts';

describe('the code on the sheet of the recovery key', () => {
  it('is the drawing that zbar 0.23 read back as this key', () => {
    const { across, path } = drawQr('ENXX-RG6K-N7CY-QQZG-V45A-6WZ4-9H9X-C58E-GVWC');
    const sha256 = createHash('sha256').update(path).digest('hex');
    expect({ across, sha256 }).toEqual({
      across: 29,
      sha256: '8f92227681d782dd68fcc500114f4af71a8663b053e55fb998cc27ff51ac2328',
    });
  });

  it('is drawn of the very key that is offered', async () => {
    const centre = await makeTestCentre();
    const { recoveryKey, qr } = await centre.client.vault.offerRecoveryKey();
    expect(qr).toEqual(drawQr(recoveryKey));
    await centre.close();
  });
});
