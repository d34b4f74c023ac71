import { describe, expect, it } from 'vitest';
import { layMonth, liveMonth, type MadeCentre } from '../support/made-centres.ts';
import { type Dinas, dinasOfTests } from './support.ts';

const sleman = 'Kabupaten Sleman, Daerah Istimewa Yogyakarta';

/** A month's file of a centre, as it comes with the first post. */
const firstOf = (dinas: Dinas, centre: MadeCentre, month = '2026-08') =>
  layMonth(dinas.folder, centre, month, liveMonth(dinas.random, centre));

// hosts/SECURITY.md I11
describe('titian enrol', () => {
  const newDinas = dinasOfTests();

  it('enrols a centre once its fingerprint was typed from the sheet, however it is written', async () => {
    const dinas = newDinas();
    const centre = dinas.centre({ town: 'Sleman' });
    const file = firstOf(dinas, centre);
    const enrolled = `${centre.name}, ${sleman}: didaftarkan dengan sidik ${centre.fingerprint}.`;
    const typed = centre.fingerprint.toLowerCase().replaceAll(' ', '-');
    expect(await dinas.enrol(file, typed)).toEqual({ code: 0, said: enrolled });
    expect((await dinas.enrol(file, centre.fingerprint)).said).toContain('sudah terdaftar');
    expect(dinas.psql('select lembaga, kode_kabupaten, kabupaten, sidik from titian.lembaga')).toBe(
      `${centre.name}|34.04|Kabupaten Sleman|${centre.fingerprint}`,
    );
    expect((await dinas.collect()).code).toBe(0);
  });

  it('refuses another fingerprint than that of the file, and enrols nobody', async () => {
    const dinas = newDinas();
    const [centre, other] = [dinas.centre({ town: 'Sleman' }), dinas.centre()];
    const file = firstOf(dinas, centre);
    expect(await dinas.enrol(file, other.fingerprint)).toEqual({
      code: 1,
      said: `Sidik yang diketik bukan sidik berkas ini. Berkas itu ditandatangani dengan ${centre.fingerprint}. Lembaga ini tidak didaftarkan: periksa ketikannya, lalu hubungi lembaga.`,
    });
    const { code, said } = await dinas.enrol(file, '3F2A 90BC 11D4 E07A');
    expect([code, said]).toEqual([
      2,
      'Opsi --fingerprint harus 32 angka atau huruf A sampai F, seperti di lembar sidik.',
    ]);
    expect(dinas.psql('select count(*) from titian.centre')).toBe('0');
  });

  it('asks for the code of a town that is a kabupaten and a kota, or neither', async () => {
    const dinas = newDinas();
    const centre = dinas.centre({ town: 'Bogor' });
    const file = firstOf(dinas, centre);
    const { code, said } = await dinas.enrol(file, centre.fingerprint);
    expect([code, said.split('\n')]).toEqual([
      1,
      [
        'Kabupaten atau kota "Bogor" tidak pasti. Sebutkan kodenya pada --district.',
        '  32.01  Kabupaten Bogor, Jawa Barat',
        '  32.71  Kota Bogor, Jawa Barat',
      ],
    ]);
    expect((await dinas.enrol(file, centre.fingerprint, '--district', '99.99')).said).toBe(
      'Kode 99.99 bukan kode kabupaten atau kota.',
    );
    expect((await dinas.enrol(file, centre.fingerprint, '--district', '32.71')).said).toContain(
      'Kota Bogor, Jawa Barat: didaftarkan',
    );
  });

  it('lets nobody take the place of a centre by a file that only says so', async () => {
    const dinas = newDinas();
    const { centre } = await dinas.enrolled(['2026-08'], { town: 'Sleman' });
    const posing = { ...dinas.centre({ town: 'Sleman' }), id: centre.id };
    const file = firstOf(dinas, posing, '2026-09');
    expect((await dinas.enrol(file, posing.fingerprint)).said).toBe(
      `Berkas ini menyebut lembaga yang sudah terdaftar sebagai ${centre.name} dengan sidik ${centre.fingerprint}. Bila lembaga itu memang berganti kunci, ulangi dengan --continues dan sidik lamanya.`,
    );
    expect(dinas.psql('select count(*) from titian.centre_key')).toBe('1');
  });

  it('goes on with a centre that began a new vault: one centre, and its former key signs nothing new', async () => {
    const dinas = newDinas();
    const { centre } = await dinas.enrolled(['2026-08'], { town: 'Sleman' });
    await dinas.collect();
    const anew = dinas.centre({ town: 'Sleman', name: centre.name });
    const file = firstOf(dinas, anew, '2026-09');
    expect((await dinas.enrol(file, anew.fingerprint, '--continues', '0'.repeat(32))).said).toBe(
      'Sidik lama pada --continues tidak terdaftar. Periksa ketikannya.',
    );
    const continued = await dinas.enrol(file, anew.fingerprint, '--continues', centre.fingerprint);
    expect(continued.said).toContain('diteruskan; sidik lamanya tidak berlaku lagi');
    firstOf(dinas, { ...centre, name: 'Kunci lama' }, '2026-10');
    const { said } = await dinas.collect();
    expect(said).toContain('Dari 3 berkas: 1 laporan baru');
    expect(said).toContain(
      `ditandatangani dengan kunci lama Kunci lama (sidik ${centre.fingerprint}), yang sudah diganti.`,
    );
    expect(dinas.psql('select lembaga, bulan from titian.laporan order by bulan')).toBe(
      `${centre.name}|2026-08-01\n${centre.name}|2026-09-01`,
    );
  });
});
