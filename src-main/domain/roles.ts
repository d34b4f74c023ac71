/** Everything a person may be allowed to do. The pipeline asks for one of these before any handler runs. */
export const permissions = {
  'caseload.read': 'Melihat daftar kasus',
  'caseload.export': 'Mencetak dan mengekspor daftar kasus',
  'progress.read': 'Melihat kategori, tahap, dan tenggat kasus',
  'identity.read': 'Membaca identitas dan keluarga',
  'identity.write': 'Mendaftarkan dan mengubah identitas',
  'identity.unmask': 'Membuka NIK dan nomor KK yang disamarkan',
  'people.import': 'Mengimpor orang dan kasus dari berkas lama',
  'case.assign': 'Menetapkan pekerja sosial suatu kasus',
  'narrative.read': 'Membaca isi enam tahap',
  'narrative.write': 'Mengisi enam tahap',
  'coercion.review': 'Menelaah catatan paksaan',
  'resource.write': 'Mengubah direktori sistem sumber',
  'resource.count': 'Menghitung hambatan dan kebutuhan yang belum terpenuhi di semua kasus',
  'meeting.prepare': 'Menyiapkan, memimpin, dan mengesahkan konferensi kasus',
  'supervision.write': 'Mencatat supervisi',
  'record.approve': 'Menyetujui atau mengembalikan tulisan orang lain sebagai pembaca kedua',
  'duty.oversee': 'Melihat tugas semua pekerja, dan memberi tugas kepada rekan',
  'standard.read': 'Melihat setiap kasus dibandingkan dengan standar lembaga',
  'repair.decide': 'Memutuskan catatan yang dikeluarkan dari berkas atau dipindahkan',
  'dailyNote.read': 'Membaca catatan harian',
  'dailyNote.write': 'Menulis catatan harian',
  'attachment.read': 'Melihat lampiran bagian yang boleh dibaca',
  'attachment.write': 'Menambah dan mengeluarkan lampiran bagian yang boleh diisi',
  'packet.print': 'Mencetak bahan konferensi kasus',
  'clientFile.print': 'Mencetak berkas klien: semua data tentang satu orang',
  'erasure.propose': 'Menahan data, dan mengusulkan atau membatalkan pemusnahan',
  'erasure.carryOut': 'Melaksanakan pemusnahan yang diusulkan',
  'report.read': 'Menyusun laporan bulanan',
  'report.send': 'Mengekspor laporan bulanan',
  'report.nominative': 'Mengekspor daftar nominatif',
  'users.manage': 'Menambah dan mengeluarkan pengguna',
  'centre.write': 'Mengubah data lembaga',
  'audit.read': 'Membaca jejak audit',
  'audit.verify': 'Memeriksa keutuhan jejak audit',
  'audit.notify': 'Menyusun pemberitahuan kegagalan pelindungan data',
  'backup.make': 'Membuat dan memeriksa cadangan',
  'backup.manage': 'Mengatur tempat cadangan dan latihan pemulihan',
  'keys.manage': 'Mengatur kunci brankas',
  'program.update': 'Memasang pembaruan Titian',
  'allegation.use': 'Menulis laporan dugaan, dan membaca yang ditujukan kepadanya',
  'own.use': 'Memakai akun sendiri',
} as const;
export type Permission = keyof typeof permissions;

/**
 * The permissions that bear on everybody's data, or on who may come in: each act under one of them asks for
 * the pass phrase again (hosts/SECURITY.md A8).
 */
export const administering = [
  'people.import',
  'users.manage',
  'keys.manage',
  'backup.manage',
  'program.update',
  'erasure.propose',
  'erasure.carryOut',
] as const satisfies readonly Permission[];
export type Administering = (typeof administering)[number];

/** The code of every permission. */
export const permissionCodes = Object.keys(permissions) as [Permission, ...Permission[]];

/** Whose cases a role sees: every case, those that are in its hands, or none. */
type Scope = 'all' | 'assigned' | 'none';

type RoleDeclaration = { label: string; scope: Scope; may: readonly Permission[] };

/** The table of who may do what; nothing else in Titian decides it. */
export const roles = {
  head: {
    label: 'Kepala Panti',
    scope: 'all',
    may: [
      'caseload.read',
      'progress.read',
      'caseload.export',
      'identity.read',
      'identity.write',
      'identity.unmask',
      'people.import',
      'case.assign',
      'narrative.read',
      'narrative.write',
      'resource.write',
      'resource.count',
      'coercion.review',
      'meeting.prepare',
      'supervision.write',
      'record.approve',
      'duty.oversee',
      'standard.read',
      'repair.decide',
      'dailyNote.read',
      'dailyNote.write',
      'attachment.read',
      'attachment.write',
      'packet.print',
      'clientFile.print',
      'erasure.propose',
      'erasure.carryOut',
      'report.read',
      'report.send',
      'report.nominative',
      'users.manage',
      'centre.write',
      'audit.read',
      'audit.verify',
      'audit.notify',
      'backup.make',
      'backup.manage',
      'keys.manage',
      'program.update',
      'allegation.use',
      'own.use',
    ],
  },
  supervisor: {
    label: 'Supervisor',
    scope: 'all',
    may: [
      'caseload.read',
      'progress.read',
      'caseload.export',
      'identity.read',
      'identity.write',
      'identity.unmask',
      'case.assign',
      'narrative.read',
      'narrative.write',
      'resource.write',
      'resource.count',
      'coercion.review',
      'meeting.prepare',
      'supervision.write',
      'record.approve',
      'duty.oversee',
      'standard.read',
      'repair.decide',
      'dailyNote.read',
      'dailyNote.write',
      'attachment.read',
      'attachment.write',
      'packet.print',
      'clientFile.print',
      'erasure.carryOut',
      'report.read',
      'report.send',
      'backup.make',
      'allegation.use',
      'own.use',
    ],
  },
  socialWorker: {
    label: 'Pekerja Sosial',
    scope: 'assigned',
    may: [
      'caseload.read',
      'progress.read',
      'caseload.export',
      'identity.read',
      'identity.write',
      'narrative.read',
      'narrative.write',
      'resource.write',
      'dailyNote.read',
      'dailyNote.write',
      'attachment.read',
      'attachment.write',
      'packet.print',
      'clientFile.print',
      'allegation.use',
      'own.use',
    ],
  },
  caregiver: {
    label: 'Pengasuh',
    scope: 'all',
    may: ['caseload.read', 'dailyNote.read', 'dailyNote.write', 'allegation.use', 'own.use'],
  },
  operator: {
    label: 'Operator',
    scope: 'all',
    may: [
      'caseload.read',
      'progress.read',
      'caseload.export',
      'identity.read',
      'identity.write',
      'identity.unmask',
      'people.import',
      'case.assign',
      'attachment.read',
      'attachment.write',
      'report.read',
      'report.send',
      'report.nominative',
      'backup.make',
      'program.update',
      'allegation.use',
      'own.use',
    ],
  },
  /**
   * Whoever inspects (Dinsos, accreditation): whether each case has what the standard asks, by register number and first
   * letters, and the counts of the months; no name, no file, nothing to write and no report to send.
   */
  inspector: { label: 'Pemeriksa', scope: 'all', may: ['standard.read', 'report.read', 'own.use'] },
  auditor: { label: 'Auditor', scope: 'none', may: ['audit.read', 'audit.verify', 'own.use'] },
} as const satisfies Record<string, RoleDeclaration>;
export type Role = keyof typeof roles;

/** The codes of the roles, in the order they are offered. */
export const roleCodes = Object.keys(roles) as [Role, ...Role[]];

/** Who is logged in. */
export type Actor = {
  id: string;
  name: string;
  loginName: string;
  role: Role;
  sessionId: string;
  /** The PC they sit at, when that is another than the one that keeps the vault. */
  pc?: string;
};

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return (roles[role].may as readonly Permission[]).includes(permission);
}

/** Whether a role may touch a case at all, given whether it is in the hands of whoever asks. */
export function sees(role: Role, isTheirs: boolean): boolean {
  const { scope } = roles[role];
  return scope === 'all' || (scope === 'assigned' && isTheirs);
}
