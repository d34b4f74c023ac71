import type { Role } from '#domain/roles';

/** People who may log in to a demo vault. Their pass phrases are no secret: a demo vault holds nobody real. */
export const demoAccounts = [
  { loginName: 'kepala', name: 'Ratna Dewanti', role: 'head', passphrase: 'contoh-kepala-panti' },
  { loginName: 'supervisor', name: 'Yusuf Hanafi', role: 'supervisor', passphrase: 'contoh-supervisor' },
  { loginName: 'sri', name: 'Sri Wahyuni', role: 'socialWorker', passphrase: 'contoh-peksos-sri' },
  { loginName: 'bagus', name: 'Bagus Prakoso', role: 'socialWorker', passphrase: 'contoh-peksos-bagus' },
  { loginName: 'maria', name: 'Maria Lende', role: 'socialWorker', passphrase: 'contoh-peksos-maria' },
  { loginName: 'pengasuh', name: 'Tini Rahayu', role: 'caregiver', passphrase: 'contoh-pengasuh' },
  { loginName: 'operator', name: 'Agus Salim', role: 'operator', passphrase: 'contoh-operator' },
  { loginName: 'pemeriksa', name: 'Hendra Wicaksana', role: 'inspector', passphrase: 'contoh-pemeriksa' },
  { loginName: 'auditor', name: 'Lestari Ningrum', role: 'auditor', passphrase: 'contoh-auditor' },
] as const satisfies readonly { loginName: string; name: string; role: Role; passphrase: string }[];
