const person = `Nama : {{ klien.nama }}
NIK : {{ klien.nik }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Jenis kelamin : {{ klien.jenis_kelamin }}
Alamat : {{ klien.alamat }}
`;

const other = `Nama : {{ pihak.nama }}
Jabatan/hubungan : {{ pihak.jabatan }}
Nomor pengenal : {{ pihak.nomor }}
Instansi : {{ pihak.instansi }}
Alamat : {{ pihak.alamat }}
Telepon : {{ pihak.telepon }}
`;

const centre = `Nama : {{ kasus.pekerja_sosial }}
Jabatan : Pekerja sosial
Instansi : {{ lembaga.nama }}
`;

/** Serah terima on admission: the giver is another, the receiver the centre. */
export const handoverInTemplate = `Pada hari ini {{ surat.hari }}, {{ surat.tanggal }}, di {{ lembaga.kota }}, kami:

# Pihak Pertama, yang menyerahkan
${other}
# Pihak Kedua, yang menerima
${centre}
Pihak Pertama menyerahkan, dan Pihak Kedua menerima:

${person}Dasar : {{ surat.dasar }}
Masa layanan : {{ kasus.tanggal_masuk }} sampai {{ kasus.rencana_selesai }}
Keadaan saat diterima : {{ surat.keadaan }}
Barang dan dokumen : {{ surat.barang }}

Pihak Pertama tetap dapat dihubungi, ikut memantau, dan menjemput pada akhir masa layanan atau sesuai keputusan konferensi kasus. Pihak Kedua melindungi, memenuhi kebutuhan dasar, dan melayani sesuai rencana.
`;

/** Serah terima on leaving: the giver is the centre. */
export const handoverOutTemplate = `Pada hari ini {{ surat.hari }}, {{ surat.tanggal }}, di {{ lembaga.kota }}, kami:

# Pihak Pertama, yang menyerahkan
${centre}
# Pihak Kedua, yang menerima
${other}
Pihak Pertama menyerahkan, dan Pihak Kedua menerima:

${person}Masuk : {{ kasus.tanggal_masuk }}
Alasan terminasi : {{ terminasi.alasan }}
Keadaan saat diserahkan : {{ surat.keadaan }}
Barang dan dokumen : {{ surat.barang }}

Sejak penandatanganan ini pemenuhan kebutuhan dan keselamatannya menjadi tanggung jawab Pihak Kedua. Lembaga memberi bimbingan lanjut, dan Pihak Kedua memberi tahu lembaga bila timbul kesulitan.
`;

/** Rujukan; the receiver answers on the same sheet by signing it. */
export const referralTemplate = `Dengan ini kami merujuk:

${person}Nomor akta : {{ klien.akta }}
Pendidikan : {{ klien.pendidikan }}
Orang tua/wali : {{ wali.nama }} ({{ wali.hubungan }}), {{ wali.telepon }}

# Alasan rujukan
{{ rujukan.alasan }}

# Gambaran singkat
{{ asesmen.perumusan }}

Pelayanan yang sudah diberikan sejak {{ kasus.tanggal_masuk }}: {{ target.ringkasan }}

Dokumen yang disertakan : {{ rujukan.dokumen }}

# Jawaban penerima rujukan
Jawaban : diterima / tidak diterima (coret yang tidak perlu)
Tanggal : ……………………………
Keterangan : ……………………………………………………

Mohon lembar ini ditandatangani dan dikirim kembali kepada {{ lembaga.nama }}.
`;
