import { roles } from '#domain/roles';

const names: Record<string, string> = {
  rows: 'baris',
  pages: 'halaman',
  cases: 'kasus',
  recipient: 'penerima',
  sha256: 'SHA-256',
  fields: 'isian',
  changed: 'isian',
  month: 'bulan',
  version: 'versi',
  revision: 'revisi',
  role: 'peran',
  purpose: 'untuk',
  as: 'format',
  failedTries: 'percobaan salah sebelumnya',
};

const values: Record<string, string> = { preview: 'pratinjau', print: 'cetak', save: 'simpan' };

/** The facts of an audit row that mean something to a reader; ids and empty facts are left out. */
export function describeDetail(detail: string): string {
  return Object.entries(JSON.parse(detail) as Record<string, unknown>)
    .filter(([name, value]) => name in names && value !== '' && value !== 0)
    .map(([name, value]) => `${names[name]} ${describeValue(name, value)}`)
    .join(' · ');
}

function describeValue(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  const text = String(value);
  if (name === 'sha256') return `${text.slice(0, 12)}…`;
  if (name === 'role' && text in roles) return roles[text as keyof typeof roles].label;
  return values[text] ?? text;
}
