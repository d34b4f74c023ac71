const parties = `Yang bertanda tangan di bawah ini:
1. {{ lembaga.kepala }}, {{ lembaga.jabatan_kepala }}, bertindak untuk {{ lembaga.nama }}, selanjutnya disebut Pihak Pertama.
2. {{ pihak.nama }} ({{ pihak.jabatan }}), selanjutnya disebut Pihak Kedua, untuk:

Nama : {{ klien.nama }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Jenis kelamin : {{ klien.jenis_kelamin }}
Alamat : {{ klien.alamat }}
Nomor register : {{ klien.register }}

3. {{ kasus.pekerja_sosial }}, pekerja sosial yang mendampingi.
`;

/** Kontrak pelayanan, of each of the three kinds. */
export const contractTemplate = `${parties}
Ketiganya sepakat mengikat {{ kontrak.jenis }}, dan {{ kontrak.akibat }}

# Tujuan dan cara kerja
{{ kontrak.tujuan }}

Metode : {{ kontrak.metode }}
Masa berlaku : {{ kontrak.mulai }} sampai {{ kontrak.selesai }}

# Tugas para pihak
{% for satu in kontrak.pihak %}- {{ satu.nama }} ({{ satu.sebagai }}): {{ satu.tugas }}
{% endfor %}
# Unsur kesepakatan
{% for satu in kontrak.unsur %}- {{ satu.unsur }}: {{ satu.ada }}{% if satu.catatan %}. {{ satu.catatan }}{% endif %}
{% endfor %}
# Penutup
Pelaksanaan kontrak ini dinilai bersama sebelum masa berlakunya berakhir. Kontrak dapat diperpanjang, diubah, atau diakhiri lebih awal atas kesepakatan para pihak. Pihak Kedua berhak bertanya, berpendapat, dan mengajukan keberatan sewaktu-waktu.

Kontrak ini dibuat tanpa paksaan, dibacakan, dan dipahami sebelum ditandatangani.
`;

/** The contract goes on: what was agreed stays, the time is new. */
export const renewalTemplate = `${parties}
Para pihak sepakat memperpanjang {{ kontrak.jenis }} yang berlaku {{ kontrak.memperpanjang }}.

Tujuan : {{ kontrak.tujuan }}
Masa berlaku baru : {{ kontrak.mulai }} sampai {{ kontrak.selesai }}
Alasan perpanjangan : {{ surat.keperluan }}

# Tugas para pihak
{% for satu in kontrak.pihak %}- {{ satu.nama }} ({{ satu.sebagai }}): {{ satu.tugas }}
{% endfor %}
Hal lain dalam kontrak sebelumnya tetap berlaku.
`;

/** The contract ends: why, and how far it came. */
export const endTemplate = `${parties}
Para pihak menyatakan {{ kontrak.jenis }} yang berlaku {{ kontrak.mulai }} sampai {{ kontrak.selesai }} berakhir pada {{ surat.tanggal }}.

Tujuan kontrak : {{ kontrak.tujuan }}
Hasil : {{ target.ringkasan }}
Alasan berakhir : {{ surat.keperluan }}

Sejak tanggal tersebut tugas para pihak menurut kontrak ini selesai. Hak {{ klien.sebutan }} atas kerahasiaan data dan bimbingan lanjut tetap berlaku.
`;

/** Persetujuan pelayanan, with one answer an item. */
export const consentTemplate = `Yang bertanda tangan di bawah ini:

Nama : {{ pihak.nama }}
Hubungan : {{ pihak.jabatan }}
Alamat : {{ pihak.alamat }}
Telepon : {{ pihak.telepon }}

untuk pelayanan kepada:

Nama : {{ klien.nama }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Nomor register : {{ klien.register }}

menyatakan telah diberi penjelasan tentang tujuan, manfaat, dan langkah-langkah pelayanan di {{ lembaga.nama }}, dan menjawab butir demi butir:

{% for satu in persetujuan.butir %}- {{ satu.butir }}: {{ satu.jawaban }}
{% endfor %}- Kunjungan ke rumah dan sekolah: setuju / tidak setuju
- Bertanya kepada pihak lain yang mengenalnya: setuju / tidak setuju
- Memberikan hasil kepada penegak hukum bila diminta secara resmi: setuju / tidak setuju
- Diberi tahu tentang penolong lain yang dilibatkan: setuju / tidak setuju

Coret yang tidak dipilih. Persetujuan dapat dicabut sewaktu-waktu. Lembaga menjaga kerahasiaan, kecuali untuk keselamatan atau karena kewajiban hukum.
`;

/** What parent or guardian declares when somebody is left in care. */
export const guardianTemplate = `Yang bertanda tangan di bawah ini:

Nama : {{ pihak.nama }}
Hubungan : {{ pihak.jabatan }}
Nomor pengenal : {{ pihak.nomor }}
Alamat : {{ pihak.alamat }}
Telepon : {{ pihak.telepon }}

adalah orang tua/wali dari:

Nama : {{ klien.nama }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Jenis kelamin : {{ klien.jenis_kelamin }}

dan menyatakan:
1. Mempercayakan pelayanan kepada {{ lembaga.nama }} untuk sementara, dari {{ kasus.tanggal_masuk }} sampai {{ kasus.rencana_selesai }}.
2. Bersedia mengikuti asesmen ulang, dan menerimanya kembali bila keluarga sudah mampu.
3. Menjenguk secara teratur dan menerima kunjungan pulang menurut aturan lembaga.
4. Memberi keterangan yang benar, dan memberi tahu lembaga bila alamat atau nomor telepon berubah.
5. Memahami bahwa lembaga bertindak demi kepentingan terbaiknya bila pernyataan ini tidak dipenuhi.
`;

/** What the person served declares for themselves. */
export const clientTemplate = `Saya yang bertanda tangan di bawah ini:

Nama : {{ klien.nama }}
Tempat, tanggal lahir : {{ klien.tempat_tanggal_lahir }}
Alamat : {{ klien.alamat }}

menyatakan:
1. Mengikuti pelayanan {{ lembaga.nama }} atas kemauan sendiri.
2. Telah diberi tahu hak, kewajiban, dan tata tertib lembaga dengan bahasa yang saya pahami.
3. Keterangan yang saya berikan benar sepanjang yang saya ketahui.
4. Dapat bertanya, mengadu, dan mengundurkan diri tanpa dipersulit.
`;
