const head = `Nama : {{ klien.nama }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Jenis kelamin : {{ klien.jenis_kelamin }}
Alamat : {{ klien.alamat }}
Nomor register : {{ klien.register }}
Tanggal masuk : {{ kasus.tanggal_masuk }}
`;

const family = `{% for satu in keluarga.anggota %}- {{ satu.hubungan }}: {{ satu.nama }}{% if satu.keadaan %}, {{ satu.keadaan }}{% endif %}{% if satu.pekerjaan %}, {{ satu.pekerjaan }}{% endif %}
{% endfor %}`;

const targets = (of: string) =>
  `{% for satu in ${of} %}{{ satu.nomor }}. {{ satu.rumusan }} ({{ satu.indikator }}): {{ satu.capaian }} · {{ satu.status }}
{% endfor %}`;

const scales = '{% if target.gas %}Skala pencapaian (GAS) : {{ target.gas }}\n{% endif %}';

/** Laporan sosial, for court, Bapas and Dinsos. */
export const socialTemplate = `Dasar permintaan : {{ surat.dasar }}
Ditujukan kepada : {{ pihak.instansi }}
Sumber data : {{ asesmen.sumber }}
Tanggal asesmen : {{ asesmen.tanggal }}

# A. Identitas
${head}NIK : {{ klien.nik }}
Agama : {{ klien.agama }}
Pendidikan : {{ klien.pendidikan }}
Orang tua/wali : {{ wali.nama }} ({{ wali.hubungan }})
Pekerjaan wali : {{ wali.pekerjaan }}

# B. Susunan keluarga
${family}
{{ keluarga.keterangan }}

# C. Gambaran kasus
Kategori : {{ kasus.kategori }}
Alasan masuk : {{ kasus.alasan_masuk }}

{{ asesmen.masalah }}

# D. Perkembangan dan keadaan
Fisik dan kesehatan : {{ asesmen.fisik }}
Psikologis : {{ asesmen.psikologis }}
Sosial : {{ asesmen.sosial }}
Spiritual : {{ asesmen.spiritual }}
Kepribadian : {{ asesmen.kepribadian }}

# E. Keluarga, sekolah, dan lingkungan
{{ asesmen.situasi }}

# F. Kebutuhan dan potensi
Potensi diri : {{ asesmen.potensi }}
Potensi sumber : {{ asesmen.sumber_bantuan }}
Harapan : {{ asesmen.harapan }}

# G. Analisis
{{ asesmen.perumusan }}

Akar masalah : {{ rencana.akar_masalah }}

# H. Rekomendasi
{{ surat.rekomendasi }}
`;

/** Laporan perkembangan bulanan per aspek. */
export const progressTemplate = `${head}Masa laporan : {{ surat.dari }} sampai {{ surat.sampai }}
Pendamping : {{ kasus.pekerja_sosial }}

{% for satu in surat.aspek %}# {{ satu.aspek }}
Masalah : {{ satu.masalah }}
Intervensi : {{ satu.intervensi }}
Hasil yang sudah dicapai : {{ satu.tercapai }}
Hasil yang belum dicapai : {{ satu.belum }}

{% endfor %}# Target dan capaian
{{ target.ringkasan }}
${scales}${targets('target.semua')}
# Kendala
{{ evaluasi.hambatan }}

# Rencana tindak lanjut
{{ evaluasi.tindak_lanjut }}
`;

/** Laporan terminasi. */
export const terminationTemplate = `# A. Informasi
${head}Tanggal terminasi : {{ terminasi.tanggal }}
Orang tua/wali : {{ wali.nama }} ({{ wali.hubungan }})

# B. Alasan pelayanan
{{ asesmen.masalah }}

# C. Tujuan dan kegiatan
{% for satu in rencana.tujuan %}{{ satu.nomor }}. {{ satu.rumusan }}
{% endfor %}
{{ kontrak.tujuan }}

# D. Perubahan dan hasil yang tercapai
{{ target.ringkasan }}
${scales}${targets('target.tercapai')}
Kondisi akhir : {{ terminasi.kondisi }}

# E. Tujuan yang belum tercapai
${targets('target.belum')}
# F. Alasan dan kesepakatan terminasi
Alasan : {{ terminasi.alasan }}
Uraian : {{ terminasi.uraian }}
Tujuan keluar : {{ terminasi.tujuan }}
Penerima : {{ terminasi.penerima }}
Tindak lanjut : {{ evaluasi.tindak_lanjut }}
`;
