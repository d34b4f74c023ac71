import type { MadeCell } from './support.ts';
import { csv, workbook } from './support.ts';

/** A file in a shape that was seen, with people who are nobody, and what a person says about it on the way. */
export type Shape = {
  name: string;
  file: string;
  make(): Promise<Uint8Array> | Uint8Array;
  /** Said for all rows. */
  forAll: Record<string, string>;
  /** Columns that are chosen by hand: the heading, and the field. */
  columns?: Record<string, string | null>;
  /** What texts mean that no list knows; the others are left out. */
  means: Record<string, string>;
  people: number;
  closed: number;
  leftOut: number;
};

const kids = { category: 'PMKS-02', referralSource: 'family', admittedOn: '01/07/2024' };
const text = (rows: string): MadeCell[][] =>
  rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .trim()
        .split('|')
        .map((field) => field.trim() || null),
    );

/** The column sets of centres, agencies and their programs, each with the mess that was met in it. */
export const shapes: Shape[] = [
  {
    name: 'SIKS anak terlantar',
    file: 'anak_terlantar.xlsx',
    forAll: kids,
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      workbook({
        data: text(`nama|kk|nik|jenis_kelamin|tanggal_lahir|usia|pendidikan|provinsi|kabkot|kecamatan|desa_kelurahan|alamat|kelembagaan|tahun_anggaran
          Bayu Setiawan|3201990101200007|3201990203120003|Laki-laki|02/03/2012|14|SMP|Jawa Barat|KAB. BOGOR|Cibinong|Pakansari|Jl. Contoh 1|1|2026
          Laras Pertiwi|3201990101200015|3201996512110004|perempuan|25-12-2011|14|SMP / Sederajat|Jawa Barat|KAB. BOGOR|Cibinong|Pakansari|Jl. Contoh 2|1|2026`),
      }),
  },
  {
    name: 'SIKS lansia',
    file: 'lansia.csv',
    forAll: { category: 'PMKS-08', referralSource: 'village', admittedOn: '15/01/2025', sex: 'P' },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      csv(
        text(`no|nama|alamat|desa|kecamatan|kabkot|provinsi|nik|tanggal_lahir|usia|dokumen_kependudukan|status_tempat_tinggal|keterangan_lainnya|tahun_anggaran
          1|Mbah Sarinem Saja|Dusun Contoh|Panggungharjo|Sewon|Bantul|DI Yogyakarta|3402994107450003|01-07-1945|81|KTP|Menumpang|sendiri|2026
          2|Mbah Waginah Kedua|Dusun Contoh|Panggungharjo|Sewon|Bantul|DI Yogyakarta|-||79|tidak ada|Milik sendiri|-|2026`) as string[][],
      ),
  },
  {
    name: 'SIKS disabilitas, headings with stray spaces',
    file: 'disabilitas.xlsx',
    forAll: { category: 'PMKS-09', referralSource: 'social-office', admittedOn: '2023-05-02' },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      workbook({
        Sheet1:
          text(`no| nik |kk|  nama|provinsi|kabkot|kecamatan|desa_kelurahan|rt|rw|jenis_kelamin |usia|nama_ortu|keterangan|jenis disabilitas
          1|3471991204880002||Darto Percobaan|DI Yogyakarta|Kota Yogyakarta|Umbulharjo||01|02|pria|38|Pak Darto Tua|dipasung|ODGJ
          2|||Sumi Percobaan|DI Yogyakarta|Kota Yogyakarta|Umbulharjo||01|02|wanita|41 tahun|-||Tuna netra`),
      }),
  },
  {
    name: 'PA import, with serial numbers for dates',
    file: 'pa.xlsx',
    forAll: { referralSource: 'family', leaveReason: 'T12' },
    means: { Yatim: 'PMKS-02', Dhuafa: 'PMKS-02' },
    people: 3,
    closed: 1,
    leftOut: 0,
    make: () =>
      workbook({
        Anak: [
          'Nomor Induk,NIK,Nama Lengkap,Jenis Kelamin,Tempat Lahir,Tanggal Lahir,Pendidikan,Tipe,Alamat,Status,Tanggal Masuk,Tanggal Keluar,Nama Ayah,Nama Ibu,HP Wali,Nama Wali,Penanggung Jawab'.split(
            ',',
          ),
          [
            'A-07',
            '3201994101100003',
            'Siti Rahmania',
            'P',
            'Bogor',
            40179,
            'SD',
            'Yatim',
            'Jl. A',
            'Aktif',
            44_000,
            null,
            null,
            'Bu Rahma',
            '0811',
            'Bu Rahma',
            'Bu Ani',
          ],
          [
            'A-08',
            null,
            'Dimas Prakoso',
            'L',
            'Depok',
            39_000,
            'SMP',
            'Dhuafa',
            'Jl. B',
            'aktif',
            43_500,
            null,
            'Pak Koso',
            null,
            null,
            null,
            null,
          ],
          [
            'A-09',
            null,
            'Wulan Andini',
            'P',
            'Depok',
            38_000,
            'SLTA',
            'Yatim',
            'Jl. C',
            'pulang',
            42_000,
            44_100,
            null,
            null,
            null,
            null,
            null,
          ],
        ],
      }),
    columns: {},
  },
  {
    name: 'SAH export, under three titles, with "-" for nothing',
    file: 'sah.xlsx',
    forAll: { category: 'PMKS-02', referralSource: 'community' },
    columns: { Kategori: null, Status: null },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      workbook({
        Laporan: text(`YAYASAN CONTOH
          DATA ANAK ASUH
          Per 1-11-2026
          No|NIK|No KK|Nama Anak|JK|Tempat Lahir|Tanggal Lahir|Usia|Pendidikan|Kategori|Status|Status Tinggal|Tgl Masuk|Nama Sekolah|Biaya SPP|KK|Akta
          1|3271990105160001|-|Rafi Hidayah|L|Bogor|1-5-2016|10 tahun|SD|Yatim|YP|Asrama|14-7-2022|SD Contoh|-|Ada|Tidak
          2|-|-|Nabila Khairina|P|Bogor|22-9-2014|12 tahun|SD|Dhuafa|D|Asrama|14-7-2021|SD Contoh|-|Ada|Ada`),
      }),
  },
  {
    name: 'UPTD PSAA, place and date in one cell',
    file: 'uptd.csv',
    forAll: { ...kids, sex: 'L' },
    columns: { status: null },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      csv(
        text(`nomor_kk|nomor_pendaftaran|nisn|nama|tempat_tanggal_lahir|nik|agama|BB|TB|pendidikan_masuk|nomor_bpjs|status|daerah_asal|ayah nama|ibu nama|hp
          1171990101200007|PSAA-12|0|Teuku Contoh|Banda Aceh, 09/01/08|1171990901080002|Islam|40|150|SD||yatim|Aceh Besar|Pak Contoh|Bu Contoh|0812
          1171990101200008|PSAA-13|0|Cut Abang Percobaan|Meulaboh, 17 Agt 2009||Islam |38|148|SD||piatu|Aceh Barat|Pak Dua|-|-`) as string[][],
      ),
  },
  {
    name: 'SEN register, with people who have left',
    file: 'register.xlsx',
    forAll: { sex: 'L' },
    means: {},
    people: 2,
    closed: 1,
    leftOut: 1,
    make: () =>
      workbook({
        register:
          text(`tanggal masuk|instansi perujuk|nama|NIK|KK|tgl lahir|usia|wilayah|alamat|domisili|agama|pendidikan|kategori|ragam|informasi kasus|jenis rujukan|no putusan|masa layanan|tanggal terminasi|alasan terminasi
          12 Agt 2024|Polres Contoh|Aldi Mengaku|3402991502080001|||18|Bantul|Jl. C|Jl. C|Islam |SLTP|Anak nakal||Perkelahian|Hasil Putusan Pengadilan|12/Pid/2024|6 bulan|12-02-2025|Bebas
          3 Sept 2025|Dinsos|Beni Perkiraan|3,40299E+15|||17|Sleman|Jl. D|Jl. D|Kristen Protestan|SMA|ABH|||Diversi||6 bulan||
          4 Sept 2025|Dinsos|Candra Percobaan||||16|Sleman|Jl. E|Jl. E|Budha|SMA|ABH|||Diversi||6 bulan||`),
      }),
  },
  {
    name: 'LKSA Google Form, months before days',
    file: 'lksa.csv',
    forAll: { category: 'PMKS-02', referralSource: 'family', sex: 'P' },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      new TextEncoder().encode(
        [
          'Timestamp,Nama Calon PM,Tempat Lahir,Tanggal Lahir,Alamat,Prestasi,Hobi,Riwayat Penyakit,Nama Wali,Catatan',
          '7/21/2025 9:05:11,Fitri Ramadhani Coba,Bandung,3/25/2013,"Jl. F, Bandung",-,membaca,-,Bu Fitri,',
          '8/3/2025 10:00:00,Gita Larasati Coba,Cimahi,12/4/2012,Jl. G,-,menari,asma,Pak Gita,"anak ke-2"',
        ].join('\n'),
      ),
  },
  {
    name: 'MOKA master',
    file: 'moka.xlsx',
    forAll: { category: 'PMKS-19' },
    columns: { Progres: null },
    means: { 'Rehsos Tuntas': 'T01' },
    people: 2,
    closed: 1,
    leftOut: 0,
    make: () =>
      workbook({
        Master:
          text(`Progres|No Klien|Tanggal Pelaporan|Rujukan|Nama|NIK|TTL|Usia|Jenis Kelain|Domisili Kabupaten|Agama|Disabilitas|Jenis Terminasi|Tanggal Terminasi|Petugas
          Selesai|MK-001|03/04/2024|P2TP2A|Hana Percobaan Satu|3273995010900002|Bandung, 10-10-1990|34|Perempuan|Kota Bandung|Islam||Rehsos Tuntas|30/06/2024|
          Proses|MK-002|17/05/2025|UPTD PPA|Intan Percobaan Dua||Garut, 1-2-1999||Perempuan|Kab. Garut|Kong Hu Cu|Tuna rungu|||`),
      }),
  },
  {
    name: 'laksamana terminasi, a web page called .xls',
    file: 'terminasi.xls',
    forAll: { leaveReason: 'T01' },
    means: {},
    people: 1,
    closed: 1,
    leftOut: 0,
    make: () =>
      new TextEncoder().encode(
        `<html><head><script>alert(1)</script></head><body><table border="1"><tr><th>NO</th><th>Nama Lengkap</th><th>Tanggal Masuk/Penerimaan</th><th>Sumber Rujukan</th><th>NIK</th><th>NO KK</th><th>Kategori PPKS</th><th>Tanggal Terminasi</th></tr>
         <tr><td>1</td><td>Joko &amp; Contoh</td><td>02/01/2024</td><td>Dinas Sosial</td><td>1471990101850003</td><td>1471990101100001</td><td>Korban Penyalahgunaan NAPZA</td><td>30/08/2024</td></tr></table></body></html>`,
      ),
  },
  {
    name: 'laksamana dampingan, by worker',
    file: 'dampingan.xls',
    forAll: { admittedOn: '02/05/2024', sex: 'L' },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      new TextEncoder().encode(
        `<table><tr><th>NO</th><th>Nama Pendamping</th><th>Nama PPKS</th><th>Asal Rujukan</th><th>Klaster</th><th>Sub Klaster</th></tr>
         <tr><td>1</td><td>Sari Pendamping, S.Tr.Sos.</td><td>Dodi Dampingan</td><td>Bapas</td><td>ABH</td><td>Anak Berhadapan dengan Hukum</td></tr>
         <tr><td>2</td><td>Bukan Siapa</td><td>Eka Dampingan</td><td>Puskesmas</td><td>Disabilitas</td><td>ODGJ</td></tr></table>`,
      ),
  },
  {
    name: 'panti lansia',
    file: 'panti-lansia.xlsx',
    forAll: { category: 'PMKS-08', referralSource: 'social-office', sex: 'P', leaveReason: 'T16' },
    means: {},
    people: 2,
    closed: 1,
    leftOut: 0,
    make: () =>
      workbook({
        Lansia:
          text(`Nama|Tanggal Lahir|Daerah Asal|Alamat Asal|Tanggal Masuk|Status|Tanggal Keluar|Keterangan|Surat Terminasi
          Mbah Karti Percobaan|1948|Kab. Kediri|Desa Contoh|10/02/2020|Aktif||ramah|
          Mbah Lasmi Percobaan|12 Mei 1940|Kab. Blitar|Desa Contoh|10/02/2018|Meninggal|05/05/2023|sakit|470/12`),
      }),
  },
  {
    name: 'panti asuhan app, with a total row',
    file: 'bulanan.xlsx',
    forAll: { category: 'PMKS-02', referralSource: 'family' },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      workbook({
        Laporan: [
          ['PANTI ASUHAN CONTOH'],
          ['Laporan Bulanan - Oktober 2026'],
          [null],
          ['No', 'Nama Anak', 'NIK', 'Jenis Kelamin', 'Usia', 'Asal', 'Pendidikan', 'Tanggal Masuk'],
          [
            1,
            'Kevin Percobaan',
            '3372991103130002',
            'Laki-laki',
            13,
            'Surakarta',
            'SMP',
            new Date('2026-10-03'),
          ],
          [2, 'Lia Percobaan', null, 'Perempuan', '9 tahun', 'Karanganyar', 'SD', new Date('2026-10-20')],
          ['Total Penghuni', 2, null, null, null, null, null, null],
        ],
      }),
  },
  {
    name: 'Dinsos Buleleng',
    file: 'pmks.csv',
    forAll: { referralSource: 'social-office', admittedOn: '01/03/2024' },
    means: {},
    people: 2,
    closed: 0,
    leftOut: 0,
    make: () =>
      csv(
        text(`nik|nama|tgl_lahir|jenis_kelamin|kode_kategori|catatan|jenis_disabilitas
          5108991212100001|Made Percobaan|12-12-2010|L|PMKS-02||
          5108996503550003|Ketut Percobaan|25-03-1955|P|PMKS-08|janda|`) as string[][],
      ),
  },
];
