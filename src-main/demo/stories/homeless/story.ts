import type { Story } from '../../story.ts';
import { homelessFindings } from './findings.ts';
import { homelessLog } from './log.ts';
import { homelessPlan } from './plan.ts';

/** Somebody with a mental illness found on the street: no papers, no known birth date, a family to be found. */
export const homeless: Story = {
  id: 'homeless',
  category: 'PMKS-11',
  cluster: 'vulnerable',
  weight: 3,
  sexes: ['L', 'L', 'P'],
  ages: [25, 58],
  referralSources: ['public-order', 'outreach', 'health', 'community', 'police'],
  relative: ['kakak', 'adik', 'paman', 'ibu'],
  months: [8, 24],
  particulars: {
    tempat: ['pasar', 'terminal', 'stasiun', 'pinggir jalan raya', 'emperan pertokoan'],
    petunjuk: ['nama desa', 'nama sekolah', 'nama pasar', 'nama masjid'],
    kegiatan: ['menyapu halaman', 'menyiram tanaman', 'membantu dapur', 'membuat keset'],
  },
  maritalStatuses: ['single', 'divorced'],
  education: ['unknown', 'unknown', 'sd', 'smp'],
  isUnknown: true,
  communication: 'Dijelaskan berulang dengan kalimat pendek setelah keadaan tenang, disaksikan perawat.',
  admission: [
    { disabilities: ['mental'], disabilitySubKinds: ['schizophrenia'], disabilityDegree: 'moderate' },
    { disabilities: ['mental'], disabilitySubKinds: ['schizophrenia'], disabilityDegree: 'severe' },
    { disabilities: ['mental'], disabilityDegree: 'moderate' },
  ],
  caseReason: [
    'Dibawa Satpol PP dari {tempat} setelah laporan warga. Mengaku bernama {nama}, tidak membawa identitas, berbicara sendiri, dan berjalan tanpa alas kaki. Umur diperkirakan sekitar {umur} tahun.',
    'Dipindahkan dari rumah sakit jiwa setelah dirawat tiga minggu. Dipanggil {nama} menurut keterangan perawat; keluarga tidak diketahui. Umur diperkirakan sekitar {umur} tahun.',
    'Diantar warga dan polisi dari {tempat}, sudah beberapa bulan terlihat di sana. Menyebut nama {nama} dan tidak menjawab pertanyaan lain. Umur diperkirakan sekitar {umur} tahun.',
  ],
  returnReason:
    '{nama} dijumpai kembali di {tempat} setelah meninggalkan rumah keluarga dan berhenti minum obat.',
  problemByClient: [
    'Saya mau pulang, tetapi jalannya panjang. Ada yang memanggil-manggil. Saya lapar.',
    'Di rumah sakit obatnya pahit. Saya tidak gila. Saya mau bekerja.',
    'Jangan tanya rumah. Rumahnya jauh. Saya di sini saja, boleh menyapu?',
  ],
  needsAndMeans:
    '{nama} membutuhkan makan, mandi, pakaian, pengobatan yang teratur, dan penelusuran keluarga. Persetujuannya dimintakan kembali setelah keadaannya tenang.',
  requestForServices: [
    'Satpol PP dan Dinas Sosial meminta penampungan, pengobatan, dan penelusuran keluarga.',
    'Rumah sakit jiwa meminta perawatan sosial lanjutan dan pengawasan minum obat.',
    'Kepolisian dan warga meminta perlindungan dan penelusuran asal-usul.',
  ],
  serviceFormulation:
    'Pemenuhan kebutuhan dasar, pengobatan bersama Puskesmas dan rumah sakit jiwa, latihan mengurus diri, pengurusan identitas, dan penelusuran keluarga.',
  turnedAway:
    'Keadaannya masih gelisah berat dan perlu rawat inap; dirujuk ke rumah sakit jiwa lebih dahulu.',
  problemStatement: [
    '{nama} hidup di jalan dengan gangguan jiwa yang tidak diobati, tanpa identitas dan tanpa keluarga yang diketahui.',
    '{nama} tidak memiliki tempat kembali setelah perawatan di rumah sakit jiwa dan berisiko putus obat.',
    '{nama} terlantar di {tempat}, kebutuhan dasarnya tidak terpenuhi, dan asal-usulnya belum diketahui.',
  ],
  personality: [
    'Pendiam, mengikuti bila diajak dengan tenang. Senang pekerjaan yang berulang seperti {kegiatan}.',
    'Ramah pada pagi hari, curiga bila banyak orang. Menyukai kopi dan bercerita potongan masa lalu.',
    'Menjaga jarak; menyimpan barang kecil dalam kantong. Tersenyum bila disapa namanya.',
  ],
  conditions: {
    physical: [
      'Luka di kaki dirawat, kutu rambut diobati, berat badan kurang.',
      'Tekanan darah rendah dan anemia ringan; tidak ada penyakit menular menurut pemeriksaan.',
    ],
    psychological: [
      'Masih mendengar suara-suara; berkurang setelah obat diminum teratur. Tidak menyerang.',
      'Bicara melompat-lompat, dapat dialihkan. Tidur membaik pada minggu ketiga.',
    ],
    social: [
      'Mengikuti teman sekamar yang lebih tenang; belum memulai percakapan.',
      'Mau makan bersama, tetapi duduk di ujung meja.',
    ],
    spiritual: [
      'Hafal beberapa doa; sering mengulanginya bila gelisah.',
      'Ikut duduk pada kegiatan keagamaan tanpa diminta.',
    ],
  },
  hopes: [
    '{nama} berharap dapat pulang dan bekerja.',
    '{nama} berharap bertemu keluarganya, yang namanya kadang ia sebut.',
  ],
  situation:
    'Tidak ada keluarga yang diketahui pada saat masuk. Petunjuk yang ada hanya {petunjuk} yang disebut {nama} dan logat bicaranya. Warga di sekitar {tempat} mengenalnya sejak beberapa bulan.',
  integrativeFormulation: [
    'Gejala yang tidak diobati membuat {nama} terputus dari keluarga dan identitasnya. Pengobatan teratur lebih dahulu; ingatan tentang asal-usul biasanya muncul setelah tenang.',
    '{nama} sudah tertolong obat, tetapi tidak memiliki tempat dan orang. Tanpa keluarga atau lembaga yang meneruskan, ia akan putus obat lagi.',
    'Kepercayaan {nama} tumbuh dari kegiatan sederhana yang tetap. Potongan ceritanya dikumpulkan setiap hari sebagai bahan penelusuran.',
  ],
  selfPotentials: [
    'Kuat bekerja, senang {kegiatan}, dan dapat dipercaya menyelesaikan tugas.',
    'Ingatan lama mulai muncul, ramah, dan tidak pernah menyakiti orang.',
  ],
  resourcePotentials: [
    'Poli jiwa Puskesmas, rumah sakit jiwa rujukan, Disdukcapil dengan layanan biometrik, dan jejaring TKSK.',
    'Grup penelusuran antardinas sosial, radio komunitas, dan relawan yang mengenal daerah asalnya.',
  ],
  hinderingFactors: [
    'Tidak ada identitas; keterangan berubah-ubah.',
    'Efek samping obat membuatnya mengantuk; stok obat Puskesmas terbatas.',
  ],
  decision:
    'Perawatan sosial dalam panti dengan pengobatan teratur, pengurusan identitas, dan penelusuran keluarga.',
  focus: 'Keadaan tenang dengan obat, kemampuan mengurus diri, dan keluarga ditemukan.',
  rootCause: 'Gangguan jiwa yang tidak diobati dan terputusnya hubungan dengan keluarga.',
  problemSolvingGoal:
    '{nama} hidup tenang dengan pengobatan, memiliki identitas, dan kembali kepada keluarga atau tempat tinggal yang tetap.',
  contractPurpose: 'Perawatan sosial {nama} sampai tenang, beridentitas, dan memiliki tempat kembali.',
  clientTasks: 'Minum obat bersama perawat, mandi setiap hari, dan memberi tahu petugas bila gelisah.',
  workerTasks: 'Mengatur pengobatan, mengurus identitas, menelusuri keluarga, dan menyiapkan tempat kembali.',
  limitedContract: 'Menunggu pengasuh sebelum keluar gerbang selama satu bulan.',
  findings: homelessFindings,
  instrument: { id: 'phq9', scores: { score: [18, 6] } },
  goals: homelessPlan,
  ...homelessLog,
  successes: [
    'Menyebut nama desanya dengan jelas untuk pertama kali.',
    'Mandi dan berpakaian rapi tanpa diingatkan.',
    'Berbicara dengan keluarganya melalui panggilan video.',
  ],
  failures: [
    'Dua kali menyembunyikan obat.',
    'Petunjuk daerah asal ternyata keliru.',
    'Perekaman sidik jari belum menemukan data yang cocok.',
  ],
  obstacles: [
    'Stok obat terlambat sehingga sempat terputus lima hari.',
    'Keterangan tentang asal-usul berubah-ubah.',
    'Keluarga yang ditemukan masih ragu menerima.',
    'Antrean pengurusan identitas bagi penduduk rentan panjang.',
  ],
  lessons: [
    'Cerita tentang asal-usul muncul saat bekerja bersama, bukan saat ditanya.',
    'Nama pasar dan sekolah lebih berguna bagi penelusuran daripada nama orang.',
    'Keluarga perlu melihat keadaan tenang lebih dahulu sebelum diminta menerima.',
  ],
  unplanned: [
    'Merawat kebun panti sampai panen.',
    'Mengingat lagu daerahnya dan menyanyikannya di aula.',
    'Menenangkan penghuni baru yang gelisah.',
  ],
  afterwards: [
    '{nama} tinggal bersama {kerabat}, minum obat setiap malam, dan membantu di kebun.',
    '{nama} tenang. Kontrol ke Puskesmas didampingi kader.',
    'Obat sempat terputus satu minggu; Puskesmas setempat sudah dihubungi.',
  ],
  endings: [
    ['T12', 5],
    ['T13', 3],
    ['T07', 2],
    ['T11', 2],
    ['T09', 2],
    ['T10', 1],
    ['T02', 1],
  ],
};
