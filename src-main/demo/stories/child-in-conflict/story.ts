import type { Story } from '../../story.ts';
import { childInConflictFindings } from './findings.ts';
import { childInConflictLog } from './log.ts';
import { childInConflictPlan } from './plan.ts';

/** A child who broke the law with others and lives through a diversion at the centre. */
export const childInConflict: Story = {
  id: 'child-in-conflict',
  category: 'PMKS-03',
  cluster: 'abh',
  weight: 4,
  sexes: ['L', 'L', 'L', 'P'],
  ages: [13, 17],
  referralSources: ['justice', 'police', 'social-office'],
  relative: ['ibu', 'nenek', 'bibi'],
  months: [4, 9],
  particulars: {
    barang: ['sepeda motor', 'telepon genggam', 'tabung gas', 'sepeda'],
    tempat: ['terminal', 'pasar', 'warung internet', 'lapangan'],
    keterampilan: ['memperbaiki sepeda', 'menggambar', 'memasak', 'bermain gitar'],
    pelajaran: ['matematika', 'bahasa Inggris', 'ilmu pengetahuan alam'],
  },
  education: ['sd', 'smp'],
  parents: [
    { father: 'alive', mother: 'alive' },
    { father: 'alive', mother: 'alive' },
    { father: 'died', mother: 'alive' },
  ],
  admission: [
    { abhKind: 'offender', abhReferralKind: 'diversion' },
    { abhKind: 'offender', abhReferralKind: 'diversion' },
    { abhKind: 'offender', abhReferralKind: 'verdict' },
  ],
  caseReason: [
    '{nama} diantar petugas Bapas setelah penetapan diversi karena ikut mengambil {barang} bersama dua temannya. Ia banyak menunduk, tetapi mau menjawab ketika diajak berjalan keliling halaman.',
    '{nama} datang bersama {kerabat} dan penyidik unit PPA. Perkaranya perkelahian antarpelajar; keluarga korban sudah memaafkan dan diversi disepakati.',
    '{nama} diserahkan jaksa untuk menjalani putusan pengadilan: pembinaan di lembaga karena menyimpan barang curian milik orang dewasa yang menyuruhnya. {kerabat} ikut mengantar sampai pintu gerbang.',
  ],
  returnReason:
    '{nama} diterima kembali atas permintaan Bapas. Beberapa bulan setelah pulang ia meninggalkan sekolah dan terlihat lagi bersama kelompok lamanya; kali ini belum ada perkara baru.',
  problemByClient: [
    'Saya cuma ikut-ikutan. Kalau tidak ikut, saya tidak punya teman. Sekarang saya malu pulang ke {kota} karena semua orang sudah tahu.',
    'Di rumah saya selalu dibandingkan dengan kakak. Di jalan saya dianggap. Saya menyesal, tetapi takut kalau keluar dari sini mereka mencari saya.',
    'Saya disuruh menyimpan, tidak berani menolak karena orang itu yang memberi saya makan. Saya tidak tahu akan sampai ke pengadilan.',
  ],
  needsAndMeans: [
    '{nama} ingin kembali bersekolah dan tidak bertemu lagi dengan kelompok lamanya. Ia bersedia mengikuti jadwal asrama bila {kerabat} tetap datang.',
    '{nama} ingin berdamai dengan teman sekolahnya dan memiliki kegiatan pada sore hari. Ia meminta dibantu bicara kepada {kerabat}.',
    '{nama} ingin memiliki keterampilan agar tidak bergantung kepada orang lain, dan ingin {kerabat} tahu bahwa ia menyesal.',
  ],
  requestForServices: [
    'Bapas meminta rehabilitasi sosial selama masa diversi, dengan laporan perkembangan setiap bulan.',
    'Keluarga dan penyidik meminta {nama} dibina di panti sampai kesepakatan diversi selesai dilaksanakan.',
    'Kejaksaan menempatkan {nama} di panti menurut putusan, dengan laporan kepada Bapas setiap bulan.',
  ],
  serviceFormulation:
    'Rehabilitasi sosial dalam panti: konseling, sekolah, latihan kerja dasar, dan pertemuan keluarga dua minggu sekali.',
  turnedAway:
    'Perkaranya masih dalam penyidikan dan belum ada penetapan; kewenangan penempatan ada pada penyidik dan Bapas.',
  problemStatement: [
    '{nama} terlibat pengambilan {barang} bersama kelompok sebaya dan berhenti bersekolah sejak empat bulan sebelum kejadian.',
    '{nama} terlibat perkelahian berkelompok; di rumah hampir tidak ada orang dewasa yang menemaninya pada sore dan malam hari.',
    '{nama} dimanfaatkan orang dewasa untuk menyimpan barang curian. Ia putus sekolah dan sejak satu tahun terakhir mencari uang sendiri di {tempat}.',
  ],
  personality: [
    'Pemalu terhadap orang dewasa, cepat akrab dengan sebaya. Mudah terbawa ajakan, tetapi merasa bersalah sesudahnya. Senang bekerja dengan tangan.',
    'Cepat marah bila merasa dipermalukan, reda bila diberi waktu. Jujur ketika ditanya satu lawan satu.',
    'Pendiam dan waspada. Menjawab seperlunya, tetapi menepati janji kecil yang dibuatnya sendiri.',
  ],
  conditions: {
    physical: [
      'Sehat; ada bekas luka lama di lutut. Berat badan sedikit di bawah usia.',
      'Sehat, tidur kurang karena terbiasa begadang. Gigi perlu diperiksa.',
    ],
    psychological: [
      'Cemas ketika perkara dibicarakan, tenang ketika bekerja dengan tangan.',
      'Mudah tersinggung bila ditegur di depan teman; menerima teguran yang disampaikan sendiri.',
    ],
    social: [
      'Memiliki dua teman dekat di asrama; dengan guru masih berjarak.',
      'Mudah bergaul, tetapi mengikuti anak yang lebih tua.',
    ],
    spiritual: [
      'Mengikuti ibadah bersama dan meminta diajari berdoa untuk {kerabat}.',
      'Belum terbiasa beribadah teratur; mau bila diajak teman sekamar.',
    ],
  },
  hopes: [
    '{nama} berharap dapat lulus sekolah dan tidak membuat {kerabat} malu lagi.',
    '{nama} berharap tetangga mau menerimanya dan ia dapat membantu {kerabat} bekerja.',
  ],
  situation: [
    '{kerabat} bekerja dari pagi sampai malam. Rumah kontrakan satu kamar di {kota}; {nama} lebih sering berada di dekat {tempat}.',
    'Orang tua berpisah dua tahun lalu. {nama} tinggal berpindah antara {kerabat} dan saudara yang lain, dan sekolahnya terputus saat pindah.',
    'Setelah ayahnya meninggal, penghasilan keluarga tidak menentu. {nama} mencari uang di {tempat} dan di sanalah ia mengenal orang yang menyuruhnya.',
  ],
  integrativeFormulation: [
    'Kebutuhan {nama} akan pengakuan bertemu dengan kelompok yang memberikannya dengan syarat ikut melanggar. Pengawasan keluarga longgar karena keadaan ekonomi, bukan karena tidak peduli. Kekuatan utamanya keinginan kembali bersekolah dan ikatan dengan {kerabat}.',
    'Perkelahian adalah cara {nama} mempertahankan harga diri ketika rumah tidak lagi memberi tempat. Bila ia memiliki kegiatan yang diakui dan satu orang dewasa yang tetap, risikonya turun.',
    '{nama} adalah anak yang mencari nafkah dan dimanfaatkan. Kebutuhan pokok keluarga dan kembalinya ia ke sekolah lebih menentukan daripada hukuman; keterampilan memberinya pilihan lain.',
  ],
  selfPotentials: [
    'Terampil {keterampilan}, kuat secara fisik, dan mau mengakui kesalahan.',
    'Cepat belajar bila dicontohkan, menepati janji, dan pandai {keterampilan}.',
  ],
  resourcePotentials: [
    '{kerabat} masih mau datang; sekolah asal bersedia menerima kembali pada semester berikutnya; bengkel binaan Dinas Sosial.',
    'Wali kelas yang masih peduli, ketua RT yang bersedia mengawasi, dan sanggar kegiatan belajar di {kota}.',
  ],
  hinderingFactors: [
    'Kelompok lama masih mengirim pesan; tetangga memberi cap buruk.',
    'Penghasilan keluarga tidak tetap dan rumah jauh dari sekolah.',
  ],
  decision:
    'Rehabilitasi sosial selama masa diversi atau putusan, dengan fokus pada sekolah, pertemanan, dan pengasuhan keluarga.',
  focus: 'Kembali bersekolah dan memutus ikatan dengan kelompok yang melanggar.',
  rootCause:
    'Kebutuhan diakui yang tidak terpenuhi di rumah dan sekolah, sementara pengawasan keluarga longgar.',
  problemSolvingGoal: '{nama} kembali ke {kota}, bersekolah, dan mampu menolak ajakan melanggar.',
  contractPurpose:
    'Menjalani masa diversi atau putusan dengan kembali bersekolah dan memperbaiki hubungan dengan keluarga.',
  clientTasks:
    'Mengikuti jadwal asrama dan sekolah, hadir dalam konseling setiap minggu, tidak menghubungi kelompok lama.',
  workerTasks:
    'Mendampingi setiap minggu, menghubungi sekolah dan keluarga, melaporkan perkembangan kepada Bapas.',
  limitedContract: 'Kembali ke asrama sebelum pukul 17.00 setiap hari selama satu bulan.',
  findings: childInConflictFindings,
  instrument: {
    id: 'sdqSelf',
    scores: { score: [24, 14], sdqSelfConduct: [7, 3], sdqSelfPeers: [6, 3], sdqSelfProsocial: [4, 7] },
  },
  goals: childInConflictPlan,
  ...childInConflictLog,
  successes: [
    'Hadir di sekolah tanpa dijemput dan berani menyapa guru yang dahulu ia hindari.',
    'Dua kali menolak ajakan keluar malam dan melapor sendiri.',
    'Surat permintaan maaf ditulis sendiri dan diserahkan.',
  ],
  failures: [
    'Masih mudah tersulut bila disinggung tentang perkaranya.',
    'Pertemuan keluarga batal dua kali karena {kerabat} bekerja lembur.',
    'Kegiatan sore belum menjadi kebiasaan; harus diingatkan.',
  ],
  obstacles: [
    'Pesan dari kelompok lama masih masuk melalui teman.',
    'Jadwal kerja {kerabat} berubah-ubah.',
    'Semester berjalan sudah setengah jalan ketika ia masuk kembali.',
    'Sebagian tetangga belum menerima.',
  ],
  lessons: [
    'Target sekolah lebih cepat tercapai bila pengasuh dan guru memakai satu buku penghubung.',
    'Pertemuan keluarga lebih mungkin terjadi bila dilakukan di dekat tempat kerja {kerabat}.',
    'Teguran yang disampaikan sendiri lebih didengar daripada teguran di depan teman.',
  ],
  unplanned: [
    'Menjadi ketua regu piket kamar.',
    'Memenangi lomba tingkat kecamatan bersama kelompok kegiatannya.',
    'Mendamaikan dua teman sekamar yang berselisih.',
  ],
  afterwards: [
    '{nama} tinggal bersama {kerabat} di {kota} dan masuk sekolah setiap hari. Jam pulang masih dijaga.',
    '{nama} masih bersekolah. Pernah sekali dihubungi teman lama dan menolaknya.',
    'Kehadiran di sekolah menurun dalam dua minggu terakhir; {kerabat} meminta kunjungan.',
  ],
  endings: [
    ['T12', 5],
    ['T15', 4],
    ['T01', 3],
    ['T09', 1],
    ['T08', 1],
    ['T16', 1],
  ],
};
