import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { officePort } from '#hosts/office/wire';
import { makePc, newAddress, pair } from '../../office/support/office.ts';
import { complete, register, someone } from '../../support/cases.ts';
import { headLogin } from '../../support/test-centre.ts';
import { recorder, tap } from '../support/tap.ts';
import { canaries, dress, occurs } from '../written-bytes/canaries.ts';
import { makeScene, type Scene } from './scene.ts';

/** Names that nobody would take for one another. */
const unlike = ['Ahmad', 'Bonggo', 'Citra', 'Dorkas', 'Eko', 'Fitri', 'Guntur', 'Hesti'];

/** How many canaries are let fly over the cable. */
export const flock = 40;

/** A pairing and a day of work over a cable that somebody records; gives what was said in it, a secret each. */
export async function speak(): Promise<{ scene: Scene; spoken: string[]; codes: string[] }> {
  const spoken: string[] = [];
  const say = (text: string): string => {
    spoken.push(text);
    return text;
  };
  const scene = await makeScene(say('PC kenari loteng ke-1'));
  const { hub, paired, tap: between } = scene;
  const codes: string[] = [];
  for (const number of [2, 3]) {
    const pc = await makePc();
    await hub.centre.client.office.invite();
    codes.push((await hub.centre.client.office.get()).invitation?.code ?? '');
    await hub.centre.client.office.withdraw();
    await pair({ ...hub, address: between.at }, pc, say(`PC kenari loteng ke-${number}`));
    await pc.end();
  }
  // The code of a pairing that came about, too: it was typed, and used.
  codes.push(await pairAndTellCode(scene));
  for (const code of codes) say(code);
  const { client } = paired;
  await client.vault.unlock({ ...headLogin, passphrase: say(headLogin.passphrase) });
  for (let count = 1; count <= 4; count += 1) {
    const passphrase = say(`lentera kenari bambu senja nomor ${count}`);
    const name = say(`Kenari Peksos Ñandú ke-${count}`);
    const loginName = `kenari${count}`;
    await client.users.add({
      name,
      loginName,
      passphrase,
      role: 'caregiver',
      position: '',
      employeeNumber: '',
    });
    await paired.at(`jendela-kenari-${count}`).vault.unlock({ loginName, passphrase });
  }
  const cases: string[] = [];
  for (const [at, first] of unlike.entries()) {
    const fullName = say(`${first} Ñandú Kenari`);
    const birthDate = `${1950 + 9 * at}-0${1 + at}-1${at}`;
    cases.push((await register(client, someone(fullName, { birthDate }))).caseId);
  }
  for (const [at, caseId] of cases.entries()) {
    const note = say(`${canaries.narrative}, catatan ke-${at}`);
    await complete(client, caseId, 'dailyNote', { happenedOn: '2026-11-01', note });
  }
  const [caseId = randomUUID()] = cases;
  for (let revision = 0; spoken.length < flock; revision += 1) {
    const text = say(`${canaries.narrative}, draf ke-${revision}`);
    await client.form.eic.saveDraft({ caseId, answers: { problemByClient: text }, revision });
    if (spoken.length < flock)
      await client.caseload.list({ search: say(`${canaries.search} ke-${revision}`) });
  }
  return { scene, spoken, codes };
}

async function pairAndTellCode({ hub, tap: between }: Scene): Promise<string> {
  const { client } = hub.centre;
  const pc = await makePc();
  await client.office.invite();
  const code = (await client.office.get()).invitation?.code ?? '';
  await pc.client.pc.connect({ address: between.at, code, name: 'PC dengan kode' });
  const agreed = pc.client.pc.agree();
  await client.office.agree();
  await agreed;
  await pc.end();
  return code;
}

/** Which of some secrets stand in what was heard, in clear or in any dress. */
export const foundIn = (heard: Buffer, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => occurs(secret, heard));

/** What a guess of a code could be held against: the code and its hashes, in the ways they are written. */
export function foundOfCodes(heard: Buffer, codes: readonly string[]): number {
  const hashed = codes.flatMap((code) => [
    code,
    ...['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(code).digest()),
    createHash('sha256').update(createHash('sha256').update(code).digest()).digest(),
  ]);
  return hashed.filter((one) => occurs(one, heard)).length;
}

/** The same words said without any cipher through the same cable: how many of them, in how many dresses, were not found. */
export async function countUnheard(spoken: readonly string[]): Promise<number> {
  const [at, hub] = [newAddress(), newAddress()];
  const sink = createServer((socket) => socket.resume());
  sink.listen(officePort, hub);
  await once(sink, 'listening');
  const recorded = recorder();
  const between = await tap(at, hub, recorded.pass);
  const careless = connect(officePort, at);
  const said = spoken.flatMap((secret) => Object.values(dress(secret)));
  careless.end(Buffer.concat(said.flatMap((one) => [Buffer.from('|'), one])));
  await once(careless, 'close');
  await between.close();
  sink.close();
  const heard = recorded.heard();
  return said.filter((one) => !heard.includes(one)).length;
}
