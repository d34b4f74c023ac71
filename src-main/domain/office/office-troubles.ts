/** Why something between the PCs of an office does not go on, and what to do about it. */
export const officeTroubles = {
  'not-here': 'Sambungan antar-PC tidak tersedia pada cara Titian dijalankan di sini.',
  'no-network':
    'PC ini tidak terhubung ke jaringan kantor. Pasang kabel jaringan atau sambungkan Wi-Fi kantor, lalu coba lagi.',
  'port-taken':
    'Program lain memakai jalur yang dibutuhkan Titian. Nyalakan ulang PC ini, lalu buka kantor sekali lagi.',
  'not-open': 'Kantor belum dibuka. Pilih “Buka untuk PC lain di kantor” dahulu.',
  'no-invitation': 'Tidak ada PC yang sedang disambungkan.',
  'bad-address':
    'Alamat ini bukan alamat di jaringan kantor. Salin alamat yang tampil di PC induk, misalnya 192.168.1.10.',
  'code-form': 'Kode terdiri atas delapan angka, seperti yang tampil di PC induk.',
  'code-wrong': 'Kode ini tidak cocok. Periksa angkanya di layar PC induk, lalu ketik sekali lagi.',
  'code-over':
    'Kode ini sudah tidak berlaku: lewat sepuluh menit, sudah dipakai, atau tiga kali salah. Minta kode baru di PC induk.',
  'nobody-answers':
    'PC induk tidak menjawab. Pastikan PC induk menyala dan tidak tidur, kantor sudah dibuka di sana, dan kedua PC berada di jaringan yang sama. Wi-Fi tamu biasanya melarang PC saling berhubungan.',
  'not-listening':
    'PC di alamat itu menyala, tetapi tidak sedang menerima sambungan. Buka Titian di PC induk, lalu “Buat kode” di Pengaturan, PC kantor.',
  'other-channel':
    'Sambungan ini dialihkan oleh perangkat lain di tengah jalan, jadi dihentikan. Tidak ada yang terkirim. Periksa jaringan, lalu minta kode baru.',
  'not-agreed': 'Sambungan dibatalkan di PC induk. Minta kode baru bila itu tidak disengaja.',
  'guest-gone': 'PC yang meminta sambungan sudah tidak menunggu. Buat kode baru.',
  'not-talking': 'Jawaban dari alamat itu bukan dari Titian. Periksa alamatnya.',
  'hub-older':
    'Titian di PC induk lebih lama daripada di PC ini. Perbarui dahulu Titian di PC induk; data tidak berubah.',
  'hub-newer':
    'Titian di PC ini lebih lama daripada di PC induk. Perbarui dahulu Titian di PC ini; data tidak berubah.',
  'hub-off':
    'PC induk menyala, tetapi Titian di sana tertutup atau kantornya belum dibuka. Minta rekan membukanya; layar ini menyambung otomatis.',
  'hub-away':
    'PC induk tidak menjawab: mati, tidur, atau kabelnya lepas. Yang sudah tersimpan aman di sana. Nyalakan atau bangunkan PC induk; layar ini menyambung otomatis.',
  'cable-out':
    'PC ini terputus dari jaringan kantor. Periksa kabel jaringan atau Wi-Fi; layar ini menyambung otomatis.',
  'no-update':
    'PC induk tidak menyimpan paket pembaruannya. Ambil paket dari flash disk yang dipakai di PC induk, lalu jalankan di PC ini.',
  removed:
    'PC ini sudah dikeluarkan dari kantor, atau PC induk sudah diganti. Sambungkan lagi dengan kode dari PC induk.',
  'other-hub':
    'Yang menjawab di alamat PC induk bukan PC induk yang dahulu dipasangkan. Tidak ada yang terkirim. Bila PC induk memang diganti, sambungkan lagi dengan kode baru.',
  'no-such-pc': 'PC itu sudah tidak ada dalam daftar.',
  'has-vault':
    'Di PC ini sudah ada brankas sendiri. PC kerja tidak menyimpan brankas: pindahkan dahulu brankas itu, atau pakai PC lain.',
  'others-inside':
    'Rekan lain masih masuk dari PC lain. Minta mereka mengunci dahulu, atau pilih “Tutup kantor”.',
  'hub-only': 'Langkah ini hanya dapat dilakukan di PC induk, tempat brankas disimpan.',
} as const;

/** The code of such a trouble. */
export type OfficeTrouble = keyof typeof officeTroubles;
