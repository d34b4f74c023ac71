import { caseloadColumns } from '#contract/caseload-columns';
import { type DayRuleId, dayRules } from '#domain/days/day-rules';
import { fieldLabel } from '#domain/form';
import { isFormId } from '#domain/forms';
import { formatPeriod, periodKindOf } from '#domain/months/period';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';
import { meetingPapers } from '#domain/papers/meeting-papers';
import { sayRecipient } from '#domain/papers/recipients';
import { roles } from '#domain/roles';
import { type AskedRule, askedRules } from '#domain/safety/asked-rules';
import { centreFields, ownParts } from '../../parts/centre-fields.ts';

const names: Record<string, string> = {
  rows: 'baris',
  pages: 'halaman',
  cases: 'kasus',
  links: 'kaitan',
  recipient: 'penerima',
  sha256: 'SHA-256',
  fields: 'isian',
  changed: 'isian',
  month: 'bulan',
  period: 'masa',
  version: 'versi',
  revision: 'revisi',
  role: 'peran',
  purpose: 'untuk',
  as: 'format',
  format: 'format',
  columns: 'kolom',
  failedTries: 'percobaan salah sebelumnya',
  people: 'orang',
  clients: 'orang',
  number: 'nomor',
  seconds: 'detik',
  to: 'kepada',
  troubles: 'masalah',
  auditTroubles: 'masalah pada jejak audit',
  firstSeq: 'mulai nomor',
  backupNumber: 'cadangan nomor',
  knownSeq: 'tercatat sampai nomor',
  foundSeq: 'ditemukan sampai nomor',
  newest: 'vault.keys',
  previous: 'vault.keys.previous',
  knownChanges: 'perubahan kunci tercatat',
  foundChanges: 'ditemukan',
  overruled: 'tetap disimpan:',
  fromVersion: 'dari versi',
  toVersion: 'ke versi',
  updateTrouble: 'paket',
  reason: 'alasan',
  accepted: 'disetujui:',
  isDone: 'langsung dilakukan:',
  openCases: 'kasus terbuka',
  sheet: 'naskah',
};

const values: Record<string, string> = {
  preview: 'pratinjau',
  print: 'cetak',
  save: 'simpan',
  subject: 'orang yang datanya terkena',
  agency: 'lembaga pelindungan data',
  sound: 'utuh',
  lost: 'hilang',
  damaged: 'rusak',
  older: 'lebih lama',
  unsigned: 'tanpa tanda tangan yang dikenal',
  changed: 'isinya berubah',
  cut: 'tidak utuh',
  missing: 'tidak ditemukan',
  'not-an-update': 'bukan pembaruan',
  'other-system': 'untuk sistem lain',
  same: 'versi yang sama',
  'below-vault': 'tidak mengenal bentuk data ini',
  'restart-first': 'versi lain menunggu dibuka',
  'demo-vault': 'ditolak untuk data contoh',
  mistake: 'salah tulis',
  true: 'ya',
  false: 'tidak',
  change: 'memang berubah',
};

const settings: Readonly<Record<string, string>> = {
  ...centreFields,
  ...Object.fromEntries(Object.entries(ownParts).map(([part, label]) => [`own.${part}`, label])),
};

type Detail = Record<string, unknown>;
type About = { detail: Detail; own: Own };

/** The facts of an audit row that mean something to a reader; ids and empty facts are left out. */
export function describeDetail(text: string, own: Own): string {
  const detail = JSON.parse(text) as Detail;
  return Object.entries(detail)
    .map(([name, value]) => [name, describeValue(name, value, { detail, own })] as const)
    .filter(([name, words]) => name in names && words !== '' && words !== '0')
    .map(([name, words]) => `${names[name]} ${words}`)
    .join(' · ');
}

function describeValue(name: string, value: unknown, { detail, own }: About): string {
  if (name === 'overruled' && Array.isArray(value)) return value.map(ruleOf).join(', ');
  if (Array.isArray(value)) {
    return value
      .map((field) => (name === 'columns' ? columnOf(field) : labelOf(String(field), detail.form, own)))
      .join(', ');
  }
  const text = String(value);
  if (name === 'sha256') return `${text.slice(0, 12)}…`;
  if (name === 'period' && periodKindOf(text) !== undefined) return formatPeriod(text);
  if (name === 'recipient') return sayRecipient(text);
  if (name === 'sheet' && text in meetingPapers)
    return meetingPapers[text as keyof typeof meetingPapers].label.toLowerCase();
  if (name === 'role' && text in roles) return roles[text as keyof typeof roles].label;
  return values[text] ?? text;
}

const ruleOf = (rule: string): string =>
  rule in dayRules
    ? dayRules[rule as DayRuleId].label
    : rule in askedRules
      ? askedRules[rule as AskedRule]
      : rule;
const columnOf = (column: keyof typeof caseloadColumns) => caseloadColumns[column]?.label ?? column;

function labelOf(field: string, form: unknown, own: Own): string {
  if (typeof form !== 'string' || !isFormId(form)) return settings[field] ?? field;
  return fieldLabel(formIn(own, form), field);
}
