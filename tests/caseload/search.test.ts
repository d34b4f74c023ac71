import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { anAdmission, correct, register, someone } from '../support/cases.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a search of the caseload', () => {
  let centre: TestCentre;
  const search = async (typed: string) => {
    const { rows, isNear, total } = await centre.client.caseload.list({ status: 'all', search: typed });
    expect(total).toBe(rows.length);
    return { names: rows.map(({ fullName }) => fullName), isNear };
  };
  const names = async (typed: string) => (await search(typed)).names;

  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('tini', 'caregiver', 'Tini');
    await centre.addUser('tata', 'operator', 'Tata');
    await centre.as('kepala');
    const people: [string, Draft][] = [
      ['Nur Aini', { sex: 'P', birthDate: '1990-01-01' }],
      [
        'M. Rizky Pratama',
        {
          birthDate: '2001-01-02',
          nik: '3404010201010000',
          nikAbsenceReason: undefined,
          familyCardNumber: '3404011501200000',
          phone: '+62 812-3456-7890',
          family: [
            { relation: 'mother', name: 'Suminah Wati', phone: '0813-1111-2222' },
            { relation: 'father', name: 'Wagiman' },
          ],
        },
      ],
      ['Abdurrahman Hakim', { birthDate: '1970-05-06' }],
      ['Slamet P. Utomo', { birthDate: '1955-05-06' }],
    ];
    for (const [name, more] of people) await register(centre.client, someone(name, more), anAdmission(), sri);
    const { caseId } = await register(
      centre.client,
      {
        fullName: 'Tanpa Nama Satu',
        sex: 'L',
        birthUnknownReason: 'Tidak ingat.',
        nikAbsenceReason: 'unknown',
      },
      anAdmission(),
    );
    await correct(centre.client, caseId, 'client', () =>
      someone('Galih Nugroho', { birthDate: '1999-09-09', alias: 'Gogon' }),
    );
  });
  afterAll(() => centre.close());

  it('finds names joined and parted, shortened, and in another order', async () => {
    for (const typed of ['nuraini', 'nur aini', 'aini nur', 'NURAINI', 'nurai'])
      expect([typed, await names(typed)]).toEqual([typed, ['Nur Aini']]);
    for (const typed of ['muhammad rizky', 'mohamad rizqi pratama', 'm rizky', 'pratama rizki'])
      expect([typed, await names(typed)]).toEqual([typed, ['M. Rizky Pratama']]);
    for (const typed of ['abdul rahman', 'abdulrahman', 'abd. rahman', 'abdurrahman'])
      expect([typed, await names(typed)]).toEqual([typed, ['Abdurrahman Hakim']]);
  });

  it('finds by names of before, the mother, telephones, No KK and NIK, however they are typed', async () => {
    for (const typed of ['tanpa nama satu', 'tanpanama', 'gogon'])
      expect([typed, await names(typed)]).toEqual([typed, ['Galih Nugroho']]);
    for (const typed of [
      'suminah',
      'suminah wati',
      '081234567890',
      '0812-3456-7890',
      '0812 3456 7890',
      '+62 812 3456 7890',
      '0812 3456',
      '081311112222',
      '3404010201010000',
      '3404 0102 0101 0000',
      '3404.0115.0120.0000',
    ])
      expect([typed, await search(typed)]).toEqual([typed, { names: ['M. Rizky Pratama'], isNear: false }]);
    expect(await names('wagiman')).toEqual([]);
  });

  it('finds by a slip of one letter or an initial when nothing else is found, and says so', async () => {
    for (const typed of ['riski pratama', 'rizky pratana', 'rizky pratma', 'rizky praatama', 'rizky rpatama'])
      expect([typed, (await search(typed)).names]).toEqual([typed, ['M. Rizky Pratama']]);
    expect(await search('pratana')).toEqual({ names: ['M. Rizky Pratama'], isNear: true });
    expect(await search('galig nugroho')).toEqual({ names: ['Galih Nugroho'], isNear: true });
    expect(await search('slamet pawiro utomo')).toEqual({ names: ['Slamet P. Utomo'], isNear: true });
    expect(await search('suminag')).toEqual({ names: ['M. Rizky Pratama'], isNear: true });
    // Two slips, three letters, a number: no.
    for (const typed of ['pratxnx', 'nux', '3404010201010001', '081234567891'])
      expect([typed, await search(typed)]).toEqual([typed, { names: [], isNear: false }]);
  });

  it('does not take a slip for what is found, whatever the filters leave of it', async () => {
    await register(centre.client, someone('Nur Ainu', { sex: 'P', birthDate: '1940-04-04' }));
    expect(await search('nur aini')).toEqual({ names: ['Nur Aini'], isNear: false });
    const closed = await centre.client.caseload.list({ status: 'closed', search: 'nur aini' });
    expect([closed.total, closed.isNear]).toEqual([0, false]);
  });

  it('finds at once by what a correction says, and no more by what stood there before', async () => {
    const { caseId } = await register(
      centre.client,
      someone('Wening Palupi', { birthDate: '1961-01-01', phone: '0877-0000-1111' }),
    );
    const found = async () => [await names('087700001111'), await names('087799992222')];
    expect(await found()).toEqual([['Wening Palupi'], []]);
    await correct(centre.client, caseId, 'client', (present) => ({ ...present, phone: '0877-9999-2222' }));
    expect(await found()).toEqual([[], ['Wening Palupi']]);
  });

  it('tells on the exported list that it was found only nearly', async () => {
    const input = { status: 'all', search: 'pratana', columns: ['fullName'], as: 'xlsx' } as const;
    const { file } = await centre.client.caseload.export({ ...input, columns: [...input.columns] });
    const text = JSON.stringify([...(await sheetsOf(file))]);
    expect(text).toContain('pratana');
    expect(text).toContain('(yang mirip)');
    expect(text).toContain('M. Rizky Pratama');
  });

  it('finds nobody by their identity for who may not read it, nor anybody whose case is not theirs', async () => {
    await centre.as('tini');
    for (const typed of [
      'suminah',
      '081234567890',
      '3404010201010000',
      '3404011501200000',
      'tanpa nama',
      'suminag',
    ])
      expect([typed, await names(typed)]).toEqual([typed, []]);
    expect(await names('rizky')).toEqual(['M. Rizky Pratama']);
    await centre.as('tata');
    expect(await names('3404010201010000')).toEqual(['M. Rizky Pratama']);
    await centre.as('sri');
    expect(await names('suminah')).toEqual(['M. Rizky Pratama']);
    for (const typed of ['tanpa nama satu', 'galih', 'galig']) expect(await names(typed)).toEqual([]);
    await centre.as('kepala');
  });
});
