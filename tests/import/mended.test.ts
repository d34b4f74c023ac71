import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf, importFields, importLabel } from '#domain/import/fields';
import type { SheetKind } from '#domain/import/import-field';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { type MadeCell, sendFile, workbook } from './support.ts';

/** A row of each sheet that nothing is wrong with; fields it leaves out are blank in it. */
const whole: Record<SheetKind, Record<string, string>> = {
  people: {
    ...{ registerNumber: '', caseNumber: '', fullName: '', sex: 'L', birthDate: '03/04/1950' },
    ...{ category: 'Lansia terlantar', admittedOn: '05/06/2018', referralSource: 'Dinsos' },
    ...{ status: 'Sudah keluar', leftOn: '07/08/2019', leaveReason: 'dipulangkan' },
  },
  family: { 'family.registerNumber': 'A-1', 'family.name': 'Bu Agus', 'family.relation': 'Ibu' },
  contracts: {
    ...{ 'contracts.registerNumber': 'A-1', 'contract.kind': 'utama', 'contract.purpose': 'Tujuan.' },
    ...{ 'contract.startsOn': '10/06/2018', 'contract.endsOn': '10/12/2018' },
  },
  plans: {
    ...{ 'plans.registerNumber': 'A-1', 'plan.plannedOn': '10/06/2018', 'plan.goal': 'Mandiri' },
    ...{ 'plan.target': 'Mandi sendiri', 'plan.indicator': 'hari', 'plan.baseline': '0' },
    ...{ 'plan.targetValue': '5', 'plan.unit': 'hari', 'plan.dueOn': '10/12/2018' },
  },
  links: {
    ...{ 'links.registerNumber': 'A-1', 'link.resource': 'Puskesmas', 'link.need': 'Kesehatan' },
    'link.recognisedOn': '10/07/2018',
  },
};

const shortened = '3,40112E+15';
/** What cannot be in a field, by how it is read. */
const wrong: Record<string, string[]> = {
  ...{ choice: ['xyzzy'], day: ['31/02/2018', '5 Juni', '06-2018'], number: ['banyak'], age: ['tua'] },
  ...{ nik: ['123', shortened], familyCard: ['12345', shortened], worker: ['Bukan Siapa'] },
  ...{ placeAndDay: ['Bantul, 31/02/1950'], rtRw: ['2018-03-12'] },
};
/** What else cannot be in these: numbers that a spreadsheet spoiled, a row to try, a place there is twice. */
const wrongIn: Record<string, string[]> = {
  ...{ registerNumber: [shortened, '2018-03-12', 'x'.repeat(41)], caseNumber: [shortened] },
  ...{ birthCertificateNumber: [shortened], verdictNumber: [shortened], decreeNumber: [shortened] },
  ...{ handoverNumber: [shortened], phone: [shortened], guardianPhone: [shortened] },
  ...{ fullName: ['asd'], 'contracts.registerNumber': [shortened], 'family.phone': [shortened] },
  ...{ 'plans.nik': ['123'], leftOn: [''], leaveReason: [''] },
};
/** A mended birth or age needs its own field alone. */
const instead: Record<string, Record<string, string>> = {
  placeAndDay: { birthDate: '' },
  age: { birthDate: '' },
};

describe('whatever is wrong in a file', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  /** A row for each thing that can be wrong in each field of a sheet, and what it is. */
  const spoiled = (kind: SheetKind) =>
    fieldsOf(kind).flatMap((field) => {
      const { reads = '', needed } = importFields[field] ?? {};
      const lacks = needed && !field.endsWith('.fullName') && whole[kind][field] ? [''] : [];
      const texts = [...(wrong[reads] ?? []), ...(wrongIn[field] ?? []), ...lacks];
      return [...new Set(texts)].map((text) => ({ field, text }));
    });

  const sheetOf = (kind: SheetKind, first: Record<string, string>): MadeCell[][] => {
    const fields = fieldsOf(kind);
    const rows = spoiled(kind).map(({ field, text }, at) => ({
      ...whole[kind],
      ...(kind === 'people' ? somebodyElse(at) : {}),
      ...instead[field],
      [field]: text,
    }));
    return [
      fields.map(importLabel),
      ...[{ ...whole[kind], ...first }, ...rows].map((row: Record<string, string>) =>
        fields.map((field) => row[field] || null),
      ),
    ];
  };
  const first = 'Ahmad Citra Dewi Eko Fitri Gilang Hana Indra Joko Kartika Made Nur Oki Putri Rahmat'.split(
    ' ',
  );
  const last = 'Pratama Wijaya Saputra Hidayat Kusuma Permana Nugroho Setiawan'.split(' ');
  const somebodyElse = (at: number) => ({
    fullName: `${first[at % 15]} ${last[at % 8]}`,
    birthDate: `${String((at % 28) + 1).padStart(2, '0')}/03/${1930 + (at % 23)}`,
  });

  it('is told at its cell, in every field of every sheet, and mended there', async () => {
    const { client } = centre;
    const kinds = Object.keys(whole) as SheetKind[];
    const sheets = kinds.map((kind) => [
      kind,
      sheetOf(kind, kind === 'people' ? { registerNumber: 'A-1', fullName: 'Agus Salim' } : {}),
    ]);
    await sendFile(client, 'salah.xlsx', await workbook(Object.fromEntries(sheets)));
    const held = await client.import.held();
    expect(held?.sheets.map(({ kind }) => kind)).toEqual(kinds);
    await client.import.check();
    for (const [sheet, kind] of kinds.entries()) {
      const { rows } = await client.import.rows({ sheet, state: 'all', limit: 200 });
      expect(rows[0]?.state).toBe('ready');
      const cases = spoiled(kind);
      expect(rows.length).toBe(cases.length + 1);
      for (const [at, { field, text }] of cases.entries()) {
        const row = rows[at + 1];
        const cell = row?.cells.find((one) => one.field === field);
        const told = [kind, field, text, row?.state, cell?.text, cell?.at, cell?.trouble !== undefined];
        expect(told).toEqual([kind, field, text, 'troubled', text, fieldsOf(kind).indexOf(field), true]);
        const others = row?.cells.filter((one) => one.trouble !== undefined && one.field !== field);
        expect([field, text, others?.map((one) => [one.field, one.trouble])]).toEqual([field, text, []]);
        const mended = await client.import.mend({
          ...{ sheet, row: row?.row ?? 0, field },
          text: mendedTo[field] ?? whole[kind][field] ?? '',
        });
        const still = mended.cells.flatMap((one) => (one.trouble ? [[one.field, one.trouble]] : []));
        expect([kind, field, text, mended.state, still]).toEqual([kind, field, text, 'ready', []]);
      }
    }
    const check = await client.import.check();
    expect([check.troubled, check.alike, check.further.map(({ troubled }) => troubled)]).toEqual([
      ...[0, 0],
      kinds.slice(1).map(() => 0),
    ]);
    const further = check.further.reduce((sum, { ready }) => sum + ready, 0);
    expect(await client.import.rehearse()).toMatchObject({ people: check.rows, leftOut: 0, further });
  });

  it('in a further sheet may be left out as well, and is said to be', async () => {
    const { client } = centre;
    const [contracts, person] = [
      sheetOf('contracts', {}).slice(0, 2),
      sheetOf('people', { registerNumber: 'A-1', fullName: 'Agus Salim' }).slice(0, 2),
    ];
    await sendFile(client, 'kontrak.xlsx', await workbook({ people: person, contracts }));
    await client.import.check();
    const skip = async (as: 'skip' | 'again') => {
      const told = await client.import.decide({ sheet: 1, row: 1, decision: { as } });
      const { further } = await client.import.check();
      return [told.state, told.decision, further, (await client.import.rehearse()).further];
    };
    const counted = { kind: 'contracts', ready: 0, troubled: 0, skipped: 0 };
    expect(await skip('skip')).toEqual(['skipped', 'skip', [{ ...counted, skipped: 1 }], 0]);
    expect(await skip('again')).toEqual(['ready', '', [{ ...counted, ready: 1 }], 1]);
    await skip('skip');
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const [taken] = (await client.caseload.list({ search: 'Agus Salim', status: 'all' })).rows;
    expect((await client.form.contract.list({ caseId: taken?.caseId ?? '' })).records).toEqual([]);
  });
});

/** What stands on the paper, where the row of which nothing is wrong says it otherwise or leaves it out. */
const mendedTo: Record<string, string> = {
  ...{ fullName: 'Orang Betul Sekali', placeAndDay: 'Bantul, 03/04/1950', age: '68', rtRw: '3/12' },
};
