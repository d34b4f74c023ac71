import { once } from 'node:events';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { type Identity, makeIdentity } from '#hosts/office/identity';
import { readOffice } from '#hosts/office/office-file';
import { officePort } from '#hosts/office/wire';
import { newAddress } from '../../office/support/office.ts';
import { refusalOf } from '../../support/cases.ts';
import { makeNamesake } from './namesake.ts';
import type { Scene } from './scene.ts';

/** Servers that want to be taken for the hub, by what they show. */
const shows: Record<string, (hub: Identity) => Promise<TlsOptions>> = {
  'a certificate of its own': async () => asShown(await makeIdentity()),
  "the hub's subject name": async (hub) => asShown(await makeNamesake(hub)),
  "the hub's certificate behind its own": async (hub) => {
    const own = await makeNamesake(hub);
    return { key: own.key, cert: `${own.certificate}\n${hub.certificate}` };
  },
  'TLS 1.2 only': async (hub) => ({ ...asShown(await makeNamesake(hub)), maxVersion: 'TLSv1.2' }),
};
const asShown = ({ key, certificate }: Identity): TlsOptions => ({ key, cert: certificate });

/** The cable leads to another: how many bytes of a request it was told, and how often the PC did not say why it stops. */
export async function leadAstray({ hub, paired, tap }: Scene) {
  const kept = readOffice(hub.centre.folder);
  if (kept === undefined) throw new Error('the hub keeps nothing of its office');
  const found = { told: 0, unsaid: [] as string[] };
  for (const [what, options] of Object.entries(shows)) {
    const at = newAddress();
    const shown = await options(kept.identity);
    const server = createServer(
      { ...shown, requestCert: true, rejectUnauthorized: false },
      (socket: TLSSocket) => {
        socket.on('error', () => socket.destroy());
        socket.on('data', (bytes) => {
          found.told += bytes.length;
        });
      },
    );
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    server.listen(officePort, at);
    await once(server, 'listening');
    tap.leadTo(at);
    tap.cut();
    const { code } = await refusalOf(paired.client.vault.status());
    const trouble = (await paired.client.pc.status()).hub?.trouble?.code;
    // Of one that speaks an older TLS only, no certificate is ever seen.
    const isSaid = code === 'HUB_AWAY' && (trouble === 'other-hub' || 'maxVersion' in shown);
    if (!isSaid) found.unsaid.push(`${what}: ${code} ${trouble}`);
    server.close();
    tap.leadTo(hub.address);
    tap.cut();
  }
  return found;
}
