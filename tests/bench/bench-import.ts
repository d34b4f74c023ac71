import { randomUUID } from 'node:crypto';
import { csv, sendFile, workbook } from '../import/support.ts';
import { makeTestCentre } from '../support/test-centre.ts';

const first =
  'Ahmad Budi Citra Dewi Eko Fitri Gilang Hana Indra Joko Kartika Lestari Made Nur Oki Putri Rahmat Siti Tono Wulan'.split(
    ' ',
  );
const last =
  'Santoso Pratama Wijaya Lestari Saputra Hidayat Kusuma Permana Nugroho Rahayu Setiawan Utami Wibowo Yulianti Maulana'.split(
    ' ',
  );
const middle = 'Adi Bayu Catur Dian Endah Febri Galih Hadi Intan Jaya'.split(' ');

/** So many people of a book, every second of whom has left; nobody real. */
function book(count: number): (string | null)[][] {
  const two = (number: number) => String(number).padStart(2, '0');
  const rows = Array.from({ length: count }, (_, at) => {
    const [day, month, year] = [
      (at % 28) + 1,
      (Math.floor(at / 28) % 12) + 1,
      1940 + (Math.floor(at / 336) % 70),
    ];
    const isWoman = at % 2 === 1;
    const nik = `340299${two(isWoman ? day + 40 : day)}${two(month)}${two(year % 100)}${String((at % 9000) + 1).padStart(4, '0')}`;
    const name = `${first[at % 20]} ${middle[Math.floor(at / 20) % 10]} ${last[Math.floor(at / 200) % 15]}`;
    const came = 2015 + (at % 9);
    return [
      String(at + 1),
      `${at + 1}/BI/${came}`,
      name,
      isWoman ? 'P' : 'L',
      'Bantul',
      `${two(day)}-${two(month)}-${year}`,
      nik,
      'Islam',
      'SD',
      'Sewon',
      'Bantul',
      year > 2008 ? 'Anak Terlantar' : 'Lansia terlantar',
      `${two(day)}/${two(month)}/${came}`,
      'Dinsos',
      `Ibu ${middle[at % 10]}`,
      'Bantul',
      isWoman ? 'pulang' : 'aktif',
      isWoman ? `01/02/${came + 1}` : '',
      isWoman ? 'dipulangkan' : '',
      'catatan lama',
    ];
  });
  return [
    'No,No Induk,Nama,JK,Tempat Lahir,Tgl Lahir,NIK,Agama,Pendidikan,Kecamatan,Kabupaten,Kategori,Tgl Masuk,Rujukan,Nama Ibu,Daerah asal,Status,Tgl Keluar,Alasan keluar,Keterangan'.split(
      ',',
    ),
    ...rows,
  ];
}

const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(used);
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  console.log(
    `${what}: ${seconds(performance.now() - began)} s (processor ${seconds((user + system) / 1000)} s)`,
  );
  return made;
};

/** Reads, checks, rehearses and imports a book, and takes it back. */
export async function benchImport(): Promise<void> {
  const centre = await makeTestCentre();
  const { client } = centre;
  const large = await workbook({ Data: book(20_000) });
  await timed('read 20,000 rows of 20 columns', () => sendFile(client, 'besar.xlsx', large));
  const told = await timed('check them', () => client.import.check());
  await timed('show the first 50', () => client.import.rows({ state: 'all' }));
  console.log(`ready ${told.ready}, troubled ${told.troubled}, alike ${told.alike}`);
  const some = csv(book(5_000));
  await timed('read 5,000', () => sendFile(client, 'buku.csv', some));
  const check = await timed('check them', () => client.import.check());
  console.log(`ready ${check.ready}, troubled ${check.troubled}, alike ${check.alike}`);
  const { batchId } = await timed('import 5,000 people with their cases', () =>
    client.import.carryOut({ requestId: randomUUID(), confirmed: [] }),
  );
  await timed('protocol', () => client.import.protocol({ batchId }));
  const undone = await timed('take them back', () => client.import.undo({ batchId }));
  console.log(`taken back ${undone.people} people, ${undone.cases} cases`);
  await centre.close();
}
