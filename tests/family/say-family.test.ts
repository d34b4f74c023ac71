import { expect, it } from 'vitest';
import { readFamily } from '#domain/family/read-family';
import { sayFamily } from '#domain/family/say-family';
import { initialsOf } from '#domain/people/initials';

const family = readFamily({
  client: { name: 'Anisa Putri', alias: '', sex: 'P', birthDate: '2012-05-01', age: 14 },
  rows: [
    {
      relation: 'mother',
      name: 'Siti Aminah',
      union: 'divorced',
      birthDate: '1985-02-01',
      livesTogether: true,
    },
    { relation: 'father', name: 'Budi', lifeState: 'died', deathYear: 2019, tie: 'conflict' },
    { relation: 'younger-sibling', name: 'Rini', twin: 'Rano' },
    { relation: 'younger-sibling', name: 'Rano' },
    { relation: 'grandmother', name: 'Mina', isCaregiver: true },
    { relation: 'guardian', name: 'Pak Darmo' },
  ],
  ...{ ties: [], today: '2026-11-23', clientLabel: 'penerima manfaat' },
});

it('tells a genogram in sentences', () => {
  expect(
    sayFamily(family, { clientLabel: 'penerima manfaat', nameOf: (name) => name, tellsYears: true }),
  ).toEqual([
    'Keluarga dalam 3 generasi, 7 orang.',
    'Mina (nenek), pengampu; orang tua Budi (ayah), meninggal 2019 atau Siti Aminah (ibu), 41 tahun (belum disebut siapa).',
    'Budi (ayah) dan Siti Aminah (ibu) bercerai; anak, dari yang tertua: Anisa Putri (penerima manfaat), 14 tahun, Rini (adik), dan Rano (adik).',
    'Kembar: Rini (adik) dan Rano (adik).',
    'Anisa Putri (penerima manfaat) dan Budi (ayah): berkonflik.',
    'Tinggal serumah: Siti Aminah (ibu).',
    'Tanpa garis: Pak Darmo (wali).',
  ]);
});

it('tells neither names nor years where they are not to be known', () => {
  const said = sayFamily(family, { clientLabel: 'klien', nameOf: initialsOf, tellsYears: false }).join(' ');
  expect(said).toContain('B. (ayah), meninggal atau S. A. (ibu)');
  expect(said).not.toMatch(/Budi|Siti|Anisa|2019|41|14/);
});
