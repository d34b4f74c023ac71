import type { Random } from './random.ts';

type Sex = 'L' | 'P';

const words = (text: string) => text.trim().split(/\s+/);

const firstNames: Readonly<Record<Sex, string[]>> = {
  L: words(
    'Ahmad Agung Andika Arif Bagas Bayu Budi Cahyo Dimas Dedi Eko Fajar Galih Gilang Hendra Ilham Irfan Joko Krisna Lukman Nanda Nurdin Rafi Rahmat Rendi Rizki Rusli Samsul Slamet Sugeng Surya Taufik Tegar Teguh Wahyu Wawan Yanto Yusuf Zainal',
  ),
  P: words(
    'Aisyah Anisa Ayu Bunga Citra Dewi Dian Dwi Endang Fatimah Fitri Gita Hesti Indah Intan Kartini Kirana Lestari Lina Mega Melati Murni Nadia Novita Nurul Puji Putri Ratih Rahayu Rina Rosita Salma Siti Sulastri Sumiati Tiara Tuti Wulan Yanti',
  ),
};
const lastNames: Readonly<Record<Sex, string[]>> = {
  L: words(
    'Adiputra Ardiansyah Febrianto Gunawan Hakim Halim Hidayat Iskandar Kurniawan Mahendra Maulana Nugroho Pamungkas Permana Pradana Pratama Purnomo Ramadhan Saputra Setiawan Subagyo Sudrajat Sutrisno Wibowo Widodo Wijaya Yulianto',
  ),
  P: words(
    'Anggraini Astuti Fitriani Handayani Hidayati Kusumawati Maharani Ningrum Oktaviani Permatasari Puspitasari Rahmawati Safitri Setyowati Susanti Utami Wahyuni Widyastuti Wulandari',
  ),
};
/** Names of families, carried by men and women alike, with the first names that go with them. */
const clans = words(
  'Batubara Damanik Ginting Harahap Lende Lubis Manurung Nasution Rumengan Sembiring Sihombing Simatupang Siregar Tambunan',
);
const clanFirstNames: Readonly<Record<Sex, string[]>> = {
  L: words('Daniel Hotman Markus Oscar Petrus Samuel Tigor Yohanes'),
  P: words('Debora Elisabet Kristina Maria Marlina Novita Rosmaida Tiurma'),
};
const oldNames: Readonly<Record<Sex, string[]>> = {
  L: words(
    'Darmo Karto Kasan Kromo Mulyono Ngatimin Paijo Parto Samidi Sarjono Soemitro Sukardi Sumarno Suparman Tarno Wagiman',
  ),
  P: words(
    'Aminah Juminah Kasiyem Lasmi Mariyem Ngatinah Painem Rukmini Saminah Sarinem Soeparti Sumini Tukinem Wagiyem Warsini',
  ),
};
const oldSeconds: Readonly<Record<Sex, string[]>> = {
  L: words('Atmojo Diharjo Pawiro Raharjo Sudarmo Sumarto Suwito Utomo Wiyono'),
  P: words('Astuti Lestari Rahayu Sumarni Utami'),
};

type Name = { fullName: string; calledName: string; clan?: string };

/** A name somebody of this sex and age may have; the members of a family with a clan share it. */
export function nameSomebody(random: Random, sex: Sex, age: number, clan?: string): Name {
  if (age >= 58 && clan === undefined) {
    const calledName = random.pick(oldNames[sex]);
    return { calledName, fullName: join(calledName, random.chance(0.4) ? random.pick(oldSeconds[sex]) : '') };
  }
  const ofClan = clan ?? (random.chance(0.15) ? random.pick(clans) : undefined);
  if (ofClan !== undefined) {
    const calledName = random.pick(clanFirstNames[sex]);
    return { calledName, fullName: `${calledName} ${ofClan}`, clan: ofClan };
  }
  const calledName = random.pick(firstNames[sex]);
  return { calledName, fullName: join(calledName, random.chance(0.85) ? random.pick(lastNames[sex]) : '') };
}

/** What people call somebody for short: "Sam" for Samidi, "Mbah Karto" for an old man; often nothing. */
export function nickname(random: Random, calledName: string, age: number): string | undefined {
  if (age >= 60) return random.chance(0.5) ? `Mbah ${calledName}` : undefined;
  const short = /^[^aeiou]*[aeiou]+[klmnrt]/i.exec(calledName)?.[0];
  return short !== undefined && short.length > 2 && short.length < calledName.length && random.chance(0.5)
    ? short
    : undefined;
}

function join(first: string, last: string): string {
  return last === '' || last === first ? first : `${first} ${last}`;
}
