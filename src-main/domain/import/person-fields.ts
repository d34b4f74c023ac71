import { of } from './import-field.ts';

/** Who somebody is, as columns of old lists have it. */
export const personFields = {
  ...of('people', 'Nomor', {
    registerNumber: {
      label: 'Nomor induk',
      reads: 'line',
      names:
        'no induk, nomor register, no register, no registrasi, nomor registrasi, nomor pendaftaran, no pendaftaran, buku induk, nomor buku induk, no buku induk, noreg, no reg, no klien, nomor klien',
    },
    caseNumber: {
      label: 'Nomor kasus',
      reads: 'line',
      names: 'no kasus, nomor perkara kasus, nomor berkas, no berkas',
    },
  }),
  ...of('people', 'Identitas', {
    fullName: {
      label: 'Nama lengkap',
      reads: 'line',
      needed: true,
      names:
        'nama, nama anak, nama klien, nama pm, nama calon pm, nama ppks, nama lansia, nama penerima manfaat, nama wbs, nama anak asuh, nama siswa, nama lengkap anak, nama korban',
    },
    alias: {
      label: 'Nama panggilan',
      reads: 'line',
      names: 'alias, panggilan, nama alias, nama panggilan alias',
    },
    sex: {
      label: 'Jenis kelamin',
      reads: 'choice',
      needed: true,
      forAll: true,
      names: 'jk, l p, lp, gender, sex, kelamin, jenis kelain, j k, jns kelamin, jenis kelamin l p, jenkel',
    },
    birthPlace: {
      label: 'Tempat lahir',
      reads: 'line',
      names: 'tmp lahir, tempat kelahiran, kota lahir, tmpt lahir',
    },
    birthDate: {
      label: 'Tanggal lahir',
      reads: 'day',
      names: 'tgl lahir, tanggal kelahiran, tgl lhr, lahir, tanggal lahir d m y, date of birth, tahun lahir',
    },
    placeAndDay: {
      label: 'Tempat dan tanggal lahir',
      reads: 'placeAndDay',
      names:
        'ttl, tempat tanggal lahir, tempat tgl lahir, tempat dan tgl lahir, t t l, tempat tanggal lahir umur',
    },
    age: {
      label: 'Umur',
      reads: 'age',
      names: 'usia, umur tahun, usia tahun, umur saat masuk, usia thn',
    },
    religion: { label: 'Agama', reads: 'choice', names: 'agama kepercayaan' },
    education: {
      label: 'Pendidikan terakhir',
      reads: 'choice',
      names:
        'pendidikan, pendidikan masuk, tingkat pendidikan, jenjang pendidikan, jenjang, pend terakhir, pendidikan saat masuk',
    },
    maritalStatus: {
      label: 'Status perkawinan',
      reads: 'choice',
      names: 'status kawin, status pernikahan, kawin, status nikah, perkawinan',
    },
    occupation: { label: 'Pekerjaan', reads: 'line', names: 'pekerjaan terakhir, pekerjaan klien' },
    phone: {
      label: 'Telepon/HP',
      reads: 'line',
      names: 'telepon, no hp, hp, no telp, telp, no telepon, no wa, nomor hp',
    },
    residence: { label: 'Tempat tinggal tetap', reads: 'choice', names: 'status tempat tinggal' },
  }),
  ...of('people', 'Nomor identitas', {
    nik: {
      label: 'NIK',
      reads: 'nik',
      names: 'no nik, nomor nik, no ktp, nomor ktp, nomor induk kependudukan, n i k, nik klien, nik anak',
    },
    familyCardNumber: {
      label: 'Nomor KK',
      reads: 'familyCard',
      names: 'kk, no kk, nomor kartu keluarga, no kartu keluarga, nkk, kartu keluarga',
    },
    birthCertificateNumber: {
      label: 'Nomor akta kelahiran',
      reads: 'line',
      names: 'no akta, no akta kelahiran, nomor akta',
    },
  }),
  ...of('people', 'Alamat', {
    domicileAddress: {
      label: 'Alamat domisili',
      reads: 'line',
      names: 'alamat, domisili, alamat sekarang, alamat tinggal, alamat lengkap, alamat rumah, jalan',
    },
    idCardAddress: {
      label: 'Alamat menurut KTP',
      reads: 'line',
      names: 'alamat ktp, alamat sesuai ktp, alamat asal, ktp alamat',
    },
    village: {
      label: 'Desa/kelurahan',
      reads: 'place',
      names:
        'desa, kelurahan, desa kel, kel, desa kelurahan, kelurahan desa, nama desa, domisili kelurahan, domisili desa',
    },
    district: { label: 'Kecamatan', reads: 'place', names: 'kec, nama kecamatan, domisili kecamatan' },
    regency: {
      label: 'Kabupaten/kota',
      reads: 'place',
      names: 'kabkot, kab kota, kabupaten, kota, kab, kabupaten kota, domisili kabupaten, wilayah',
    },
    province: {
      label: 'Provinsi',
      reads: 'place',
      names: 'prov, propinsi, nama provinsi, domisili provinsi',
    },
    rt: { label: 'RT', reads: 'line', names: 'domisili rt' },
    rw: { label: 'RW', reads: 'line', names: 'domisili rw' },
    rtRw: { label: 'RT/RW', reads: 'rtRw', names: 'rt rw, rtrw, rt dan rw' },
  }),
} as const;
