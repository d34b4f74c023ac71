import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentFolder } from '#vault/attachments/attachment-files';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { jpegWithSecrets, makePdf, samples } from './samples.ts';
import { attach, bytesOf, filesOf, sendFile } from './support.ts';

const photo = { name: 'IMG_2041.JPG', content: jpegWithSecrets() };
const letter = { name: 'surat pengantar.pdf', content: makePdf('Surat pengantar') };

describe('an attachment', () => {
  let centre: TestCentre;
  let caseId: string;
  let clientId: string;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      ({ caseId, clientId } = await register(made.client, someone('Bagas Contoh')));
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  const list = async () => (await centre.client.attachment.list({ caseId })).attachments;
  const pathOf = (name: string) => join(attachmentFolder(centre.folder), name);

  it('is sent in pieces, added, listed, and read back as it was', async () => {
    const large = { name: 'hasil.pdf', content: makePdf('Hasil asesmen', { pages: 3, bytes: 2_500_000 }) };
    const attachmentId = await attach(centre.client, caseId, large, { title: 'Hasil asesmen' });
    const { name, file } = await centre.client.attachment.view({ caseId, attachmentId });
    expect([name, file.type]).toEqual(['Hasil asesmen.pdf', 'application/pdf']);
    expect((await bytesOf(file)).equals(large.content)).toBe(true);
    expect(await list()).toEqual([
      {
        attachmentId,
        form: 'client',
        record: null,
        title: 'Hasil asesmen',
        kind: 'family-card',
        mediaType: 'application/pdf',
        bytes: large.content.length,
        addedBy: 'Ratna Dewanti',
        addedAt: '2026-11-23T02:00:00.000Z',
        removed: null,
        can: { change: { ok: true } },
      },
    ]);
  });

  it('lies in the vault under a name that says nothing, and in nothing but ciphertext', async () => {
    await attach(centre.client, caseId, letter, { title: 'Surat rahasia' });
    const [name = '', ...others] = filesOf(centre.folder);
    expect([others, name]).toEqual([[], expect.stringMatching(/^[0-9a-f]{32}$/)]);
    const bytes = readFileSync(pathOf(name));
    for (const word of ['%PDF', 'Surat', 'Helvetica']) expect(bytes.includes(word)).toBe(false);
  });

  it('of a camera keeps the picture and loses where it was taken', async () => {
    const attachmentId = await attach(centre.client, caseId, photo);
    const { file } = await centre.client.attachment.view({ caseId, attachmentId });
    const kept = await bytesOf(file);
    expect(kept.includes('RAHASIA')).toBe(false);
    const scan = samples.jpeg.subarray(samples.jpeg.indexOf(Buffer.from([0xff, 0xda])));
    expect(kept.subarray(-scan.length).equals(scan)).toBe(true);
  });

  it('of a person is there in each of their cases, and one of a case only there', async () => {
    await attach(centre.client, caseId, letter, { form: 'client', title: 'KTP' });
    await attach(centre.client, caseId, letter, { form: 'caseFile', title: 'Rujukan' });
    await complete(centre.client, caseId, 'termination', {
      terminatedOn: '2026-11-10',
      reason: 'T12',
      explanation: 'Kembali ke keluarga.',
      approvedBy: 'Ratna Dewanti',
    });
    const next = await centre.client.client.openNewCase({
      requestId: randomUUID(),
      clientId,
      caseFile: { category: 'PMKS-03', admittedOn: '2026-11-20', referralSource: 'justice' },
    });
    // Papers come late: the case that ended still takes them.
    await attach(centre.client, caseId, letter, { form: 'caseFile', title: 'Berita acara' });
    const titles = async (id: string) =>
      (await centre.client.attachment.list({ caseId: id })).attachments.map(({ title }) => title);
    expect(await titles(caseId)).toEqual(['KTP', 'Rujukan', 'Berita acara']);
    expect(await titles(next.caseId)).toEqual(['KTP']);
  });

  it('belongs to a record of its own case, and to no other', async () => {
    const note = { happenedOn: '2026-11-20', contactKind: 'client', summary: 'Konseling.' };
    const { recordId } = await complete(centre.client, caseId, 'note', note);
    await attach(centre.client, caseId, letter, { form: 'note', recordId });
    expect((await list())[0]?.record).toEqual({ recordId, sequence: 1, happenedOn: '2026-11-20' });
    const other = await register(centre.client, someone('Citra Lain', { birthDate: '1990-01-02' }));
    for (const place of [
      { caseId: other.caseId, form: 'note', recordId },
      { caseId, form: 'contract', recordId },
      { caseId, form: 'note' },
    ] as const) {
      const { caseId: where, ...more } = place;
      expect((await refusalOf(attach(centre.client, where, letter, more))).code).toBe('NOT_FOUND');
    }
  });

  it('is added once by a double click', async () => {
    const uploadId = await sendFile(centre.client, caseId, letter);
    const add = () =>
      centre.client.attachment.add({ caseId, uploadId, form: 'client', title: 'KTP', kind: 'identity-card' });
    const [one, other] = await Promise.all([add(), add()]);
    expect(other).toEqual(one);
    expect(await list()).toHaveLength(1);
  });

  it('leaves an audit row for each step, with hashes and no title', async () => {
    const attachmentId = await attach(centre.client, caseId, letter, { title: 'Surat Bu Siti' });
    await centre.client.attachment.view({ caseId, attachmentId });
    const upon = { title: 'Surat Bu Siti', kind: 'family-card' as const };
    const now = { title: 'Surat Pak Joko', kind: 'other' as const };
    await centre.client.attachment.rename({ caseId, attachmentId, ...now, upon });
    await centre.client.attachment.remove({ caseId, attachmentId, reason: 'Salah orang Pak Joko.' });
    await centre.client.attachment.restore({ caseId, attachmentId });
    await centre.client.vault.confirm({ passphrase: headLogin.passphrase });
    await centre.client.attachment.saveCopy({ caseId, attachmentId, recipient: 'Dinas Sosial' });
    const { rows } = await centre.client.audit.list({});
    const own = rows.filter(({ operation }) => operation.startsWith('attachment.'));
    expect(own.map(({ operation, kind }) => `${operation} ${kind}`).sort()).toEqual([
      'attachment.add write',
      'attachment.remove write',
      'attachment.rename write',
      'attachment.restore write',
      'attachment.saveCopy export',
      'attachment.view read',
    ]);
    expect(JSON.stringify(own)).not.toMatch(/Siti|Joko/);
    const saved = own.find(({ operation }) => operation === 'attachment.saveCopy');
    expect(JSON.parse(saved?.detail ?? '')).toMatchObject({
      attachment: attachmentId,
      recipient: 'Dinas Sosial',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('leaves the vault in clear only after the pass phrase', async () => {
    const attachmentId = await attach(centre.client, caseId, letter);
    centre.time.pass(5 * 60_000 - 1);
    await list(); // the session stays awake
    centre.time.pass(2 * 60_000);
    const copy = () => centre.client.attachment.saveCopy({ caseId, attachmentId });
    expect((await refusalOf(copy())).code).toBe('REAUTH');
    await centre.client.vault.confirm({ passphrase: headLogin.passphrase });
    expect((await copy()).name).toBe('Kartu keluarga.pdf');
  });

  it('is taken out with a reason, and put back', async () => {
    const attachmentId = await attach(centre.client, caseId, letter);
    const remove = (reason: string) => centre.client.attachment.remove({ caseId, attachmentId, reason });
    expect((await refusalOf(remove(' '))).code).toBe('BAD_INPUT');
    await remove('Lampiran milik orang lain.');
    expect((await list())[0]?.removed).toEqual({
      by: 'Ratna Dewanti',
      at: '2026-11-23T02:00:00.000Z',
      reason: 'Lampiran milik orang lain.',
    });
    expect((await refusalOf(remove('Sekali lagi.'))).code).toBe('ALREADY_REMOVED');
    expect(filesOf(centre.folder)).toHaveLength(1);
    await centre.client.attachment.restore({ caseId, attachmentId });
    expect((await list())[0]?.removed).toBeNull();
  });

  it('whose file is gone or cut off is told by name, and hides none of the others', async () => {
    const [gone, cut, changed] = [
      await attach(centre.client, caseId, letter, { title: 'Hilang' }),
      await attach(centre.client, caseId, letter, { title: 'Terpotong' }),
      await attach(centre.client, caseId, letter, { title: 'Berubah' }),
    ];
    await attach(centre.client, caseId, letter, { title: 'Utuh' });
    const vault = await centre.app.context.keeper.current();
    const nameOf = (id: string) =>
      vault?.sqlite.prepare('select file from attachment where id = ?').pluck().get(id) as string;
    rmSync(pathOf(nameOf(gone)));
    truncateSync(pathOf(nameOf(cut)), 100);
    const bytes = readFileSync(pathOf(nameOf(changed)));
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    writeFileSync(pathOf(nameOf(changed)), bytes);
    expect((await list()).map(({ title, trouble }) => [title, trouble?.slice(0, 31)])).toEqual([
      ['Hilang', 'Berkas lampiran ini tidak ditem'],
      ['Terpotong', 'Berkas lampiran ini rusak, sehi'],
      ['Berubah', undefined],
      ['Utuh', undefined],
    ]);
    for (const [attachmentId, code] of [
      [gone, 'attachment-missing'],
      [cut, 'attachment-damaged'],
      [changed, 'attachment-damaged'],
    ] as const) {
      const refusal = await refusalOf(centre.client.attachment.view({ caseId, attachmentId }));
      expect([refusal.code, refusal.data]).toEqual(['VAULT_REFUSED', { code }]);
    }
    expect(filesOf(centre.folder)).toHaveLength(3);
  });
});

describe('who sees an attachment', () => {
  let centre: TestCentre;
  let caseId: string;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      const sri = await made.addUser('sri', 'socialWorker');
      for (const [name, role] of [
        ['tono', 'socialWorker'],
        ['supri', 'supervisor'],
        ['asih', 'caregiver'],
        ['oper', 'operator'],
        ['audi', 'auditor'],
      ] as const) {
        await made.addUser(name, role);
      }
      ({ caseId } = await register(made.client, someone('Bagas Contoh'), undefined, sri));
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  it('follows the role and the case: the Operator sees identity and case, the Pengasuh and the Auditor none', async () => {
    await centre.as('sri');
    const note = { happenedOn: '2026-11-20', contactKind: 'client', summary: 'Konseling.' };
    const { recordId } = await complete(centre.client, caseId, 'note', note);
    const ktp = await attach(centre.client, caseId, letter, { title: 'KTP' });
    const visit = await attach(centre.client, caseId, photo, { form: 'note', recordId, title: 'Kunjungan' });
    const seenBy = async (name: string) => {
      await centre.as(name);
      const seen = await centre.client.attachment.list({ caseId });
      return { titles: seen.attachments.map(({ title }) => title), addsTo: seen.addsTo };
    };
    const everything = [
      'client',
      'caseFile',
      'contract',
      'consent',
      'assessment',
      'note',
      'conference',
      'letter',
    ];
    for (const name of ['sri', 'kepala', 'supri']) {
      expect(await seenBy(name)).toEqual({ titles: ['KTP', 'Kunjungan'], addsTo: everything });
    }
    expect(await seenBy('oper')).toEqual({ titles: ['KTP'], addsTo: ['client', 'caseFile'] });
    const about = (attachmentId: string) => ({ caseId, attachmentId });
    expect((await refusalOf(centre.client.attachment.view(about(visit)))).code).toBe('NOT_FOUND');
    const removal = { ...about(visit), reason: 'Bukan urusannya.' };
    expect((await refusalOf(centre.client.attachment.remove(removal))).code).toBe('NOT_FOUND');
    const intoNote = attach(centre.client, caseId, letter, { form: 'note', recordId });
    expect((await refusalOf(intoNote)).code).toBe('FORBIDDEN');
    for (const name of ['asih', 'audi']) {
      await centre.as(name);
      expect((await refusalOf(centre.client.attachment.list({ caseId }))).code).toBe('FORBIDDEN');
      expect((await refusalOf(centre.client.attachment.view(about(ktp)))).code).toBe('FORBIDDEN');
    }
    await centre.as('tono');
    expect((await refusalOf(centre.client.attachment.view(about(ktp)))).code).toBe('NOT_YOURS');
  });

  it('of a note for the worker alone are its author and the worker, and no Kepala', async () => {
    await centre.as('sri');
    const { recordId } = await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-20',
      contactKind: 'client',
      summary: 'Pengakuan.',
      confidentiality: 'workerOnly',
    });
    const attachmentId = await attach(centre.client, caseId, photo, { form: 'note', recordId });
    expect((await centre.client.attachment.list({ caseId })).attachments).toHaveLength(1);
    await centre.as('kepala');
    expect((await centre.client.attachment.list({ caseId })).attachments).toEqual([]);
    expect((await refusalOf(centre.client.attachment.view({ caseId, attachmentId }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(attach(centre.client, caseId, letter, { form: 'note', recordId }))).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('a file that is sent', () => {
  let centre: TestCentre;
  let caseId: string;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      ({ caseId } = await register(made.client, someone('Bagas Contoh')));
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  const send = (name: string, content: Buffer) => sendFile(centre.client, caseId, { name, content });

  it('and is not what it should be gets a plain sentence, and leaves nothing', async () => {
    const head = Buffer.from(samples.jpeg);
    const frame = head.indexOf(Buffer.from([0xff, 0xc0]));
    head.writeUInt16BE(60_000, frame + 5);
    head.writeUInt16BE(60_000, frame + 7);
    const refusals = [
      await refusalOf(send('program.pdf', Buffer.from('MZ\x90\x00 sebuah program'))),
      await refusalOf(send('surat.docx', Buffer.from('PK\x03\x04 word/document.xml'))),
      await refusalOf(send('surat.pdf', samples.jpeg)),
      await refusalOf(send('foto.jpg', samples.jpeg.subarray(0, 300))),
      await refusalOf(send('foto.jpg', head)),
      await refusalOf(send('besar.pdf', Buffer.alloc(20_000_001))),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([
      'UNKNOWN_CONTENT',
      'UNKNOWN_CONTENT',
      'OTHER_NAME',
      'DAMAGED_FILE',
      'TOO_MANY_PIXELS',
      'TOO_LARGE',
    ]);
    expect(refusals.map(({ message }) => message.split(/[:,.]/)[0])).toEqual([
      'Isi berkas ini bukan JPEG',
      'Ini surat Word',
      'Isi berkas ini gambar JPEG',
      'Berkas ini terpotong atau rusak',
      'Gambar ini terlalu besar',
      'Berkas ini terlalu besar',
    ]);
    expect(filesOf(centre.folder)).toEqual([]);
  });

  it('with a piece missing, out of order or too long is refused whole', async () => {
    const content = makePdf('Surat', { bytes: 3_000 });
    const about = { caseId, name: 'a.pdf', bytes: content.length };
    const piece = (from: number, to: number) => ({
      offset: from,
      piece: content.subarray(from, to).toString('base64'),
    });
    const uploadId = randomUUID();
    const say = (one: ReturnType<typeof piece>, id = uploadId) =>
      centre.client.attachment.send({ ...about, uploadId: id, ...one });
    expect((await refusalOf(say(piece(100, 200)))).code).toBe('UPLOAD_LOST');
    await say(piece(0, 100));
    for (const wrong of [
      say(piece(200, 300)),
      say(piece(50, 150)),
      say({ offset: 100, piece: content.toString('base64') }),
      say({ offset: 100, piece: '' }),
      say(piece(100, 200), randomUUID()),
    ]) {
      expect((await refusalOf(wrong)).code).toBe('UPLOAD_LOST');
    }
    const add = { caseId, uploadId, form: 'client', title: 'Surat', kind: 'other' } as const;
    expect((await refusalOf(centre.client.attachment.add(add))).code).toBe('UPLOAD_LOST');
    await say(piece(0, 100));
    await say(piece(100, content.length));
    await centre.client.attachment.add(add);
  });

  it('and never added goes when the next one comes, and the next one stays', async () => {
    await send('a.pdf', letter.content);
    expect(filesOf(centre.folder)).toHaveLength(1);
    const attachmentId = await attach(centre.client, caseId, photo);
    expect(filesOf(centre.folder)).toHaveLength(1);
    await send('b.pdf', letter.content);
    expect(filesOf(centre.folder)).toHaveLength(2);
    await centre.client.attachment.view({ caseId, attachmentId });
  });

  it('and never added is swept when the vault is opened again', async () => {
    const uploadId = await send('a.pdf', letter.content);
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect(filesOf(centre.folder)).toEqual([]);
    const add = { caseId, uploadId, form: 'client', title: 'Surat', kind: 'other' } as const;
    expect((await refusalOf(centre.client.attachment.add(add))).code).toBe('UPLOAD_LOST');
  });
});
