import { type Kysely, sql } from 'kysely';
import type { CollectionTables } from './collection-tables.ts';

/** What others read. Names and columns stay as they are: VIEWS.md promises them, and a test holds the two together. */
type View = {
  name: string;
  about: string;
  columns: Record<string, string>;
  as: string;
};

const current = `titian.report r join titian.figure f using (centre_id, month, revision)`;
/** A month and the one before it, where both were sent. */
const consecutive = `titian.report here join titian.report past on past.centre_id = here.centre_id
  and past.month = (here.month - interval '1 month')::date and here.is_current and past.is_current`;
const sexOf = `split_part(f.col, '.', 2)`;
const flow = (column: string) => `coalesce(sum(f.count) filter (where f.col like '${column}.%'), 0)::int`;
const centre = { lembaga_id: 'lembaga', lembaga: 'namanya' };
const place = {
  kode_kabupaten: 'kode kabupaten/kota menurut Kemendagri',
  kabupaten: 'kabupaten/kota',
  provinsi: 'provinsi',
};
const month = { bulan: 'hari pertama bulannya' };
const category = {
  kode_kategori: 'kode kategori PPKS',
  kategori: 'kategori PPKS',
  jenis_kelamin: 'L atau P',
};
const flows = {
  awal: 'yang ada pada awal bulan',
  masuk: 'yang masuk',
  pindah: 'yang kategorinya berubah, lebih atau kurang',
  keluar: 'yang keluar',
  akhir: 'yang ada pada akhir bulan',
};

/** Every view, each after those it reads. */
const views: readonly View[] = [
  {
    name: 'lembaga',
    about: 'Lembaga yang terdaftar',
    columns: {
      ...centre,
      jenis: 'jenis lembaga',
      kota: 'kota atau kabupaten, seperti ditulis lembaga',
      ...place,
      sidik: 'sidik kunci yang berlaku',
      didaftarkan: 'waktu didaftarkan',
    },
    as: `select c.centre_id, c.name, c.kind, c.town, c.district_code, c.district, c.province, k.fingerprint, c.enrolled_at
      from titian.centre c left join titian.centre_key k on k.centre_id = c.centre_id and k.retired_at is null`,
  },
  {
    name: 'laporan',
    about: 'Setiap laporan bulan yang diterima, revisi lama juga',
    columns: {
      ...centre,
      ...month,
      revisi: '0 untuk yang pertama',
      dihitung_sampai: 'hari terakhir yang dihitung',
      lengkap: 'dihitung sampai akhir bulan',
      berlaku: 'revisi terbaru yang diterima',
      dibekukan: 'waktu lembaga mengirimnya',
      diterima: 'waktu dikumpulkan',
    },
    as: `select c.centre_id, c.name, r.month, r.revision, r.counted_to,
        r.counted_to = (r.month + interval '1 month - 1 day')::date, r.is_current, r.frozen_at, r.received_at
      from titian.report r join titian.centre c using (centre_id)`,
  },
  {
    name: 'angka',
    about: 'Setiap angka dari laporan yang berlaku',
    columns: {
      ...centre,
      ...month,
      lembar: 'kode lembar',
      baris: 'kode baris',
      kolom: 'kode kolom',
      jumlah: 'angkanya',
    },
    as: `select c.centre_id, c.name, r.month, f.sheet, f.line, f.col, f.count
      from ${current} join titian.centre c using (centre_id) where r.is_current`,
  },
  {
    name: 'rekap',
    about: 'Rekapitulasi setiap lembaga menurut kategori dan jenis kelamin',
    columns: { ...centre, ...place, ...month, ...category, ...flows },
    as: `select c.centre_id, c.name, c.district_code, c.district, c.province, r.month, f.line, coalesce(k.label, f.line), ${sexOf},
        ${['opening', 'admitted', 'moved', 'left', 'closing'].map(flow).join(', ')}
      from ${current} join titian.centre c using (centre_id) left join titian.category k on k.code = f.line
      where r.is_current and f.sheet = 'recap'
      group by c.centre_id, c.name, c.district_code, c.district, c.province, r.month, f.line, k.label, ${sexOf}`,
  },
  {
    name: 'rekap_kabupaten',
    about: 'Rekapitulasi semua lembaga menurut kabupaten/kota, kategori, dan jenis kelamin',
    columns: { ...place, ...month, ...category, lembaga: 'berapa lembaga di dalamnya', ...flows },
    as: `select kode_kabupaten, kabupaten, provinsi, bulan, kode_kategori, kategori, jenis_kelamin, count(distinct lembaga_id)::int,
        sum(awal)::int, sum(masuk)::int, sum(pindah)::int, sum(keluar)::int, sum(akhir)::int
      from titian.rekap group by kode_kabupaten, kabupaten, provinsi, bulan, kode_kategori, kategori, jenis_kelamin`,
  },
  {
    name: 'bulan_kosong',
    about: 'Bulan yang terlewat di antara dua bulan yang dikirim',
    columns: { ...centre, ...month },
    as: `select c.centre_id, c.name, m::date
      from (
        select centre_id, month, lead(month) over (partition by centre_id order by month) as next
        from titian.report where is_current
      ) s
      join titian.centre c using (centre_id)
      cross join lateral generate_series(s.month + interval '1 month', s.next - interval '1 month', interval '1 month') m
      where s.next > s.month + interval '1 month'`,
  },
  {
    name: 'belum_mengirim',
    about:
      'Bulan yang belum dikirim sesudah bulan terakhir lembaga itu, sampai bulan terbaru yang dikirim siapa pun',
    columns: { ...centre, ...month },
    as: `select c.centre_id, c.name, m::date
      from titian.centre c
      left join (select centre_id, max(month) as last from titian.report where is_current group by centre_id) s using (centre_id)
      cross join (select max(month) as newest from titian.report where is_current) n
      cross join lateral generate_series(coalesce(s.last + interval '1 month', n.newest), n.newest, interval '1 month') m`,
  },
  {
    name: 'awal_tidak_cocok',
    about: 'Bulan yang awalnya tidak sama dengan akhir bulan sebelumnya',
    columns: {
      ...centre,
      ...month,
      ...category,
      akhir_sebelumnya: 'akhir bulan sebelumnya',
      awal: 'awal bulan ini',
    },
    as: `select c.centre_id, c.name, e.month, e.line, coalesce(k.label, e.line), e.sex, sum(e.before)::int, sum(e.now)::int
      from (
        select here.centre_id, here.month, f.line, ${sexOf} as sex, f.count as before, 0 as now
        from ${consecutive} join titian.figure f
          on f.centre_id = past.centre_id and f.month = past.month and f.revision = past.revision
        where f.sheet = 'recap' and f.col like 'closing.%'
        union all
        select here.centre_id, here.month, f.line, ${sexOf}, 0, f.count
        from ${consecutive} join titian.figure f
          on f.centre_id = here.centre_id and f.month = here.month and f.revision = here.revision
        where f.sheet = 'recap' and f.col like 'opening.%'
      ) e
      join titian.centre c using (centre_id)
      left join titian.category k on k.code = e.line
      group by c.centre_id, c.name, e.month, e.line, k.label, e.sex
      having sum(e.before) <> sum(e.now)`,
  },
  {
    name: 'perubahan',
    about: 'Angka yang berubah dari satu revisi ke revisi berikutnya',
    columns: {
      ...centre,
      ...month,
      revisi: 'revisi yang membawa perubahan',
      lembar: 'kode lembar',
      baris: 'kode baris',
      kolom: 'kode kolom',
      sebelum: 'angka di revisi sebelumnya',
      sesudah: 'angka di revisi ini',
    },
    as: `with kept as (
        select centre_id, month, revision, lag(revision) over (partition by centre_id, month order by revision) as before
        from titian.report
      )
      select c.centre_id, c.name, d.month, d.revision, d.sheet, d.line, d.col, sum(d.past)::int, sum(d.now)::int
      from (
        select k.centre_id, k.month, k.revision, f.sheet, f.line, f.col, f.count as past, 0 as now
        from kept k join titian.figure f on f.centre_id = k.centre_id and f.month = k.month and f.revision = k.before
        union all
        select k.centre_id, k.month, k.revision, f.sheet, f.line, f.col, 0, f.count
        from kept k join titian.figure f on f.centre_id = k.centre_id and f.month = k.month and f.revision = k.revision
        where k.before is not null
      ) d
      join titian.centre c using (centre_id)
      group by c.centre_id, c.name, d.month, d.revision, d.sheet, d.line, d.col
      having sum(d.past) <> sum(d.now)`,
  },
];

/** Makes the views of a new collection, each column with what it is in the words of whoever reads it. */
export async function createViews(trx: Kysely<CollectionTables>): Promise<void> {
  for (const { name, about, columns, as } of views) {
    await sql.raw(`create view titian.${name} (${Object.keys(columns).join(', ')}) as ${as}`).execute(trx);
    await sql`comment on view ${sql.id('titian', name)} is ${sql.lit(about)}`.execute(trx);
    for (const [column, means] of Object.entries(columns))
      await sql`comment on column ${sql.id('titian', name, column)} is ${sql.lit(means)}`.execute(trx);
  }
}
