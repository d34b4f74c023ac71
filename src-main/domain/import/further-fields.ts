import { type ImportField, of, type SheetKind } from './import-field.ts';
import { personFields } from './person-fields.ts';

/** What leads from a row of a further sheet to its person. */
const key = (sheet: Exclude<SheetKind, 'people'>) =>
  ({
    [`${sheet}.registerNumber`]: { ...personFields.registerNumber, sheet, group: 'Orangnya' },
    [`${sheet}.nik`]: { ...personFields.nik, sheet, group: 'Orangnya' },
    [`${sheet}.fullName`]: { ...personFields.fullName, sheet, group: 'Orangnya', label: 'Nama orangnya' },
  }) as Record<string, ImportField>;

/** What further sheets tell of people. */
export const furtherFields: Record<string, ImportField> = {
  ...key('family'),
  ...of('family', 'Anggota', {
    'family.name': {
      label: 'Nama anggota keluarga',
      reads: 'line',
      names: 'nama anggota, nama keluarga',
    },
    'family.relation': {
      label: 'Hubungan',
      reads: 'choice',
      needed: true,
      names: 'hubungan keluarga, hub keluarga, status hubungan',
    },
    'family.occupation': { label: 'Pekerjaan anggota', reads: 'line', names: 'pekerjaan' },
    'family.phone': {
      label: 'Telepon anggota',
      reads: 'line',
      names: 'telepon, no hp, hp, telepon hp',
    },
  }),
  ...key('contracts'),
  ...of('contracts', 'Kontrak', {
    'contract.kind': {
      label: 'Jenis kontrak',
      reads: 'choice',
      needed: true,
      forAll: true,
      names: 'jenis, kontrak',
    },
    'contract.purpose': { label: 'Tujuan kontrak', reads: 'paragraph', needed: true, names: 'tujuan' },
    'contract.startsOn': {
      label: 'Tanggal mulai',
      reads: 'day',
      needed: true,
      names: 'mulai, tgl mulai',
    },
    'contract.endsOn': {
      label: 'Tanggal selesai',
      reads: 'day',
      needed: true,
      names: 'selesai, tgl selesai, berakhir',
    },
    'contract.signedOn': {
      label: 'Tanggal tanda tangan',
      reads: 'day',
      names: 'ditandatangani, tgl tanda tangan',
    },
  }),
  ...key('plans'),
  ...of('plans', 'Rencana', {
    'plan.plannedOn': { label: 'Tanggal rencana', reads: 'day', needed: true, names: 'tgl rencana' },
    'plan.focus': { label: 'Fokus masalah', reads: 'paragraph', names: 'masalah, fokus' },
    'plan.goal': { label: 'Tujuan', reads: 'paragraph', needed: true, names: 'tujuan umum, goal' },
    'plan.target': {
      label: 'Target',
      reads: 'line',
      needed: true,
      names: 'sasaran, tujuan khusus, objective',
    },
    'plan.indicator': { label: 'Indikator', reads: 'line', needed: true, names: 'indikator keberhasilan' },
    'plan.baseline': { label: 'Nilai awal', reads: 'number', needed: true, names: 'awal, baseline' },
    'plan.targetValue': {
      label: 'Nilai target',
      reads: 'number',
      needed: true,
      names: 'target nilai, nilai yang dituju',
    },
    'plan.unit': { label: 'Satuan', reads: 'line', needed: true, names: 'unit' },
    'plan.dueOn': {
      label: 'Tenggat',
      reads: 'day',
      needed: true,
      names: 'tanggal tenggat, batas waktu, jatuh tempo',
    },
    'plan.achieved': { label: 'Capaian terakhir', reads: 'number', names: 'capaian, nilai capaian' },
    'plan.achievedOn': {
      label: 'Tanggal capaian',
      reads: 'day',
      names: 'tanggal evaluasi, tgl evaluasi, tgl capaian',
    },
    'plan.status': { label: 'Status capaian', reads: 'choice', names: 'hasil, status target' },
  }),
  ...key('links'),
  ...of('links', 'Kaitan', {
    'link.resource': {
      label: 'Sumber',
      reads: 'line',
      needed: true,
      names: 'nama sumber, lembaga, instansi, sistem sumber',
    },
    'link.need': { label: 'Kebutuhan', reads: 'choice', needed: true, names: 'jenis kebutuhan, layanan' },
    'link.recognisedOn': { label: 'Dikenali pada', reads: 'day', needed: true, names: 'tanggal, tgl' },
    'link.state': { label: 'Keadaan', reads: 'choice', names: 'status, hasil' },
    'link.stateOn': { label: 'Tanggal keadaan', reads: 'day', names: 'tgl keadaan, tanggal status' },
  }),
};
