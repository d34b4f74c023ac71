// Common Indonesian names; put together by chance, they name nobody.

export const maleNames =
  'Ahmad Agung Andika Arif Bagas Bayu Budi Cahyo Dimas Dedi Eko Fajar Galih Gilang Hendra Ilham Irfan Joko Krisna Lukman Made Markus Nanda Nurdin Oscar Petrus Putra Rafi Rahmat Rendi Rizki Rusli Samsul Slamet Sugeng Surya Taufik Tegar Teguh Wahyu Wawan Yanto Yohanes Yusuf Zainal'.split(
    ' ',
  );
export const femaleNames =
  'Aisyah Anisa Ayu Bunga Citra Dewi Dian Dwi Elisabet Endang Fatimah Fitri Gita Hesti Indah Intan Kartini Kirana Lestari Lina Maria Marlina Mega Melati Murni Nadia Ningsih Novita Nur Nurul Puji Putri Ratih Rahayu Rina Rosita Salma Sari Siti Sulastri Sumiati Tiara Tuti Wulan Yanti'.split(
    ' ',
  );
export const lastNames =
  'Abdullah Adiputra Anggraini Ardiansyah Batubara Damanik Febrianto Ginting Gunawan Hakim Halim Hamzah Handayani Harahap Hidayat Iskandar Kurniawan Kusuma Lende Lubis Mahendra Manurung Maulana Nasution Nugroho Pamungkas Permana Pradana Pratama Purnomo Ramadhan Rumengan Saputra Sembiring Setiawan Sihombing Simatupang Siregar Subagyo Sudrajat Sutrisno Tambunan Utami Wibowo Widodo Wijaya Yulianto'.split(
    ' ',
  );
export const oldMaleNames =
  'Darmo Karto Kasan Kromo Mulyono Ngatimin Paijo Parto Samidi Sarjono Soemitro Sukardi Sumarno Suparman Tarno Wagiman'.split(
    ' ',
  );
export const oldFemaleNames =
  'Aminah Juminah Kasiyem Lasmi Mariyem Ngatinah Painem Rukmini Saminah Sarinem Soeparti Sumini Tukinem Wagiyem Warsini'.split(
    ' ',
  );
