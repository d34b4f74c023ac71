/** To the family: to come, when, where, to whom. */
export const invitationTemplate = `Dengan hormat,

Sehubungan dengan pelayanan bagi {{ klien.nama }}, kami mengharapkan kehadiran Bapak/Ibu pada:

Hari, tanggal : {{ surat.hari_acara }}
Pukul : {{ surat.pukul }}
Tempat : {{ surat.tempat }}
Bertemu dengan : {{ kasus.pekerja_sosial }}
Keperluan : {{ surat.keperluan }}
Harap dibawa : {{ surat.bawaan }}

Bila berhalangan, mohon memberi tahu kami agar waktunya dapat diatur kembali. Atas perhatian dan kerja samanya kami ucapkan terima kasih.
`;

/** That somebody is in care, for a school or an office; neither category nor case is named. */
export const inCareTemplate = `Yang bertanda tangan di bawah ini, {{ lembaga.jabatan_kepala }} {{ lembaga.nama }}, menerangkan bahwa:

Nama : {{ klien.nama }}
NIK : {{ klien.nik }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Jenis kelamin : {{ klien.jenis_kelamin }}
Alamat : {{ klien.alamat }}

sejak {{ kasus.tanggal_masuk }} berada dalam pelayanan {{ lembaga.nama }}{% if kasus.tanggal_keluar %} sampai {{ kasus.tanggal_keluar }}{% endif %}.

Surat keterangan ini dibuat untuk keperluan berikut, dan tidak dipergunakan untuk keperluan lain.

Keperluan : {{ surat.keperluan }}
`;

/** Izin pulang: from when to when, where, and who fetches. */
export const leaveTemplate = `{{ lembaga.jabatan_kepala }} {{ lembaga.nama }} memberi izin pulang kepada:

Nama : {{ klien.nama }}
Nomor register : {{ klien.register }}
Berangkat : {{ surat.dari }}
Kembali : {{ surat.sampai }}
Keperluan : {{ surat.keperluan }}

dijemput oleh:

Nama : {{ pihak.nama }}
Hubungan : {{ pihak.jabatan }}
Nomor pengenal : {{ pihak.nomor }}
Alamat tujuan : {{ pihak.alamat }}
Telepon : {{ pihak.telepon }}

Penjemput bertanggung jawab atas keselamatannya selama izin, mengantarnya kembali tepat waktu, dan segera memberi tahu lembaga bila terjadi sesuatu.

# Diisi saat kembali
Tanggal dan pukul : ……………………………
Diterima oleh : ……………………………
`;

/** To whoever goes on after the person left: what to look after, and whom to call. */
export const aftercareTemplate = `Dengan hormat,

{{ klien.nama }} (lahir {{ klien.tempat_tanggal_lahir }}) telah selesai dilayani di {{ lembaga.nama }} pada {{ terminasi.tanggal }} dan sekarang bertempat tinggal di {{ klien.alamat }}.

Kami mohon bantuan bimbingan lanjut:

Yang perlu diperhatikan : {{ surat.keperluan }}
Rencana tindak lanjut : {{ evaluasi.tindak_lanjut }}
Masa bimbingan : {{ surat.dari }} sampai {{ surat.sampai }}
Keluarga yang dapat dihubungi : {{ wali.nama }} ({{ wali.hubungan }}), {{ wali.telepon }}
Pekerja sosial : {{ kasus.pekerja_sosial }}

Kami siap memberi keterangan yang diperlukan. Atas kerja samanya kami ucapkan terima kasih.
`;
