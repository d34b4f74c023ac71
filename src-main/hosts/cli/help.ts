import type { Command } from './command.ts';

/** What Titian can do from the command line. */
export function describeCommands(commands: Readonly<Record<string, Command>>): string {
  return [
    'Titian: berkas kasus rehabilitasi sosial, tanpa internet dan terenkripsi.',
    '',
    'Pemakaian: npm run titian -- <perintah> [opsi]',
    '',
    ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`),
    '',
    'Nama pengguna dan kata sandi dari TITIAN_USER dan TITIAN_PASSPHRASE, kunci pemulihan dari',
    'TITIAN_RECOVERY_KEY, atau ditanyakan di terminal; tidak pernah dari baris perintah.',
    '',
    'Opsi setiap perintah: npm run titian -- <perintah> --help',
    'Kode keluar: 0 berhasil, 1 ditolak, 2 perintah tidak dimengerti.',
  ].join('\n');
}

/** One command and its options. */
export function describeCommand(name: string, { about, options }: Command): string {
  const lines = Object.entries(options).map(([option, { placeholder, about: what, required }]) => {
    const shown = placeholder === undefined ? `--${option}` : `--${option} ${placeholder}`;
    return `  ${shown.padEnd(22)} ${what}${required ? ' (wajib)' : ''}`;
  });
  return [`npm run titian -- ${name}: ${about}`, '', ...lines].join('\n');
}
