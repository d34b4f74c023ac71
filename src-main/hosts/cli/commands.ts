import type { Command } from './command.ts';

const data = { about: 'folder brankas', placeholder: 'DIR', required: true } as const;
const database = {
  about: 'alamat PostgreSQL; kata sandinya dari PGPASSWORD',
  placeholder: 'postgres://…',
  required: true,
} as const;
const force = { about: 'menimpa berkas yang sudah ada' } as const;

/** Every command; what a command does is loaded only when it is asked for. */
export const commands: Readonly<Record<string, Command>> = {
  demo: {
    about: 'membuat brankas contoh berisi orang-orang rekaan',
    options: {
      data: { ...data, about: 'folder baru untuk brankas contoh' },
      cases: { about: 'banyaknya kasus, 120 bila tidak disebut', placeholder: 'N' },
      seed: { about: 'benih acak: benih dan hari yang sama memberi orang yang sama', placeholder: 'N' },
      today: { about: 'hari yang dianggap hari ini', placeholder: 'YYYY-MM-DD' },
      json: { about: 'menulis hasilnya sebagai JSON' },
    },
    run: async (given, terminal) => (await import('./demo.ts')).demo(given, terminal),
  },
  serve: {
    about: 'membuka brankas di jendela peramban pada komputer ini',
    options: {
      data,
      port: { about: 'port pada 127.0.0.1, dipilihkan bila tidak disebut', placeholder: 'N' },
      'no-open': { about: 'hanya menulis alamatnya, tanpa membuka jendela' },
    },
    run: async (given, terminal) => (await import('./serve.ts')).serve(given, terminal),
  },
  packet: {
    about: 'menulis bahan konferensi kasus satu kasus sebagai PDF',
    options: {
      data,
      case: { about: 'nomor kasus', placeholder: 'NOMOR', required: true },
      out: { about: 'berkas PDF yang ditulis', placeholder: 'BERKAS.pdf', required: true },
      size: { about: 'ringkas (2 halaman, bila tidak disebut) atau lengkap', placeholder: 'UKURAN' },
      force,
    },
    run: async (given, terminal) => (await import('./packet.ts')).packet(given, terminal),
  },
  report: {
    about: 'menulis laporan bulanan sebagai XLSX',
    options: {
      data,
      month: {
        about: 'masa laporan: bulan, 2026-T1, 2026-S1, atau 2026',
        placeholder: 'YYYY-MM',
        required: true,
      },
      out: { about: 'berkas XLSX yang ditulis', placeholder: 'BERKAS.xlsx', required: true },
      force,
    },
    run: async (given, terminal) => (await import('./report.ts')).report(given, terminal),
  },
  backup: {
    about: 'membuat cadangan brankas, dan menyalinnya ke folder lain bila disebut',
    options: {
      data,
      to: { about: 'folder tempat salinannya, misalnya flash disk', placeholder: 'DIR' },
    },
    run: async (given, terminal) => (await import('./backup.ts')).backup(given, terminal),
  },
  restore: {
    about: 'memulihkan brankas dari cadangan dengan kunci pemulihan',
    options: {
      from: { about: 'berkas cadangan', placeholder: 'BERKAS', required: true },
      data: { ...data, about: 'folder brankas; yang sudah ada di sana disimpan dengan nama lain' },
    },
    run: async (given, terminal) => (await import('./restore.ts')).restore(given, terminal),
  },
  verify: {
    about: 'memeriksa keutuhan brankas atau satu cadangan, tanpa mengubah apa pun',
    options: {
      data: { about: 'folder brankas', placeholder: 'DIR' },
      file: { about: 'berkas cadangan', placeholder: 'BERKAS' },
    },
    run: async (given, terminal) => (await import('./verify.ts')).verify(given, terminal),
  },
  salvage: {
    about: 'menyelamatkan isi brankas yang rusak ke folder baru; yang rusak tidak disentuh',
    options: {
      data: { ...data, about: 'folder brankas yang rusak' },
      to: { about: 'folder baru untuk brankas yang diselamatkan', placeholder: 'DIR', required: true },
    },
    run: async (given, terminal) => (await import('./salvage.ts')).salvage(given, terminal),
  },
  enrol: {
    about: 'mendaftarkan lembaga sesudah sidiknya dibandingkan (untuk Dinas)',
    options: {
      database,
      file: { about: 'berkas .titian-bulan dari lembaga itu', placeholder: 'BERKAS', required: true },
      fingerprint: { about: 'sidik pada lembar dari lembaga', placeholder: 'SIDIK', required: true },
      district: {
        about: 'kode kabupaten/kota, misalnya 34.04; dari kotanya bila tidak disebut',
        placeholder: 'KODE',
      },
      continues: { about: 'sidik lamanya, bila lembaga memulai brankas baru', placeholder: 'SIDIK' },
    },
    run: async (given, terminal) => (await import('./enrol.ts')).enrol(given, terminal),
  },
  collect: {
    about: 'mengumpulkan berkas bulan banyak lembaga ke PostgreSQL (untuk Dinas)',
    options: {
      from: { about: 'folder berisi berkas .titian-bulan', placeholder: 'DIR', required: true },
      database,
    },
    run: async (given, terminal) => (await import('./collect.ts')).collect(given, terminal),
  },
  collected: {
    about: 'menulis rekapitulasi semua lembaga sebagai XLSX (untuk Dinas)',
    options: {
      database,
      month: { about: 'bulannya', placeholder: 'YYYY-MM', required: true },
      out: { about: 'berkas XLSX yang ditulis', placeholder: 'BERKAS.xlsx', required: true },
      force,
    },
    run: async (given, terminal) => (await import('./collected.ts')).collected(given, terminal),
  },
};
