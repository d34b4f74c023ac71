import type { StoryLog } from '../../story.ts';

export const neglectedElderlyLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Duduk bersama {nama} di teras. Ia bercerita tentang pekerjaannya dahulu sebagai {dulu} dan nama-nama tetangga yang masih diingat.',
      response: 'Bercerita hampir satu jam; mata berkaca ketika menyebut pasangannya.',
      technique: 'induce',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      summary: 'Mendampingi latihan pagi. {nama} memilih sendiri berapa putaran dan kapan beristirahat.',
      response: 'Bangga ketika menyelesaikan putaran terakhir tanpa dituntun.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'family',
      summary:
        'Menelepon {kerabat} di luar daerah. Dijelaskan keadaan kesehatan dan jadwal kunjungan; {nama} berbicara langsung selama sepuluh menit.',
      response: 'Menyimpan catatan tanggal kunjungan di bawah bantal.',
      technique: 'induce',
      situational: 'stress-reduction',
      followUp: 'Memastikan kedatangan {kerabat}',
    },
    {
      kind: 'related-party',
      summary: 'Mengantar {nama} ke Puskesmas untuk {keluhan}. Dosis obat diubah; kontrol satu bulan lagi.',
      response: 'Tenang selama diperiksa dan bertanya sendiri kepada dokter.',
      technique: 'persuade',
      situational: 'stress-reduction',
      followUp: 'Kontrol ke Puskesmas',
    },
    {
      kind: 'case-discussion',
      summary:
        'Pembahasan dengan perawat dan pengasuh: pola tidur, obat malam, dan keamanan kamar mandi {nama}.',
      response: 'Menyetujui bel dipasang di dekat tempat tidur.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'home-visit',
      summary:
        'Kunjungan ke desa asal di {kota}. Bertemu ketua RT dan tetangga lama; mereka bersedia menjenguk bergantian.',
      response: '{nama} menanyakan pohon mangga di depan rumahnya dan senang melihat fotonya.',
      technique: 'induce',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      summary:
        'Membicarakan keinginan {nama} bila sakit berat: siapa yang dihubungi dan di mana ingin dirawat. Dicatat dengan persetujuannya.',
      response: 'Menjawab dengan tenang dan berterima kasih karena ditanya.',
      technique: 'induce',
      situational: 'new-values',
      isPrivate: true,
    },
    {
      kind: 'client',
      summary: 'Mendampingi kelompok {kegiatan}. {nama} mengajari anggota baru cara memulai.',
      response: 'Banyak tertawa; minta bahan untuk dikerjakan di kamar.',
      technique: 'persuade',
      situational: 'new-values',
    },
    {
      kind: 'institution',
      summary:
        'Mengurus perpanjangan kartu identitas dan kepesertaan BPJS di kantor kecamatan; perekaman dilakukan di panti.',
      response: '{nama} memilih baju terbaiknya untuk difoto.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
      followUp: 'Mengambil kartu yang sudah jadi',
    },
    {
      kind: 'family',
      phase: 'late',
      summary:
        '{kerabat} datang dan menginap satu malam di ruang tamu. Dibicarakan kemungkinan pulang, keadaan rumah, dan siapa yang menjaga pada siang hari.',
      response: '{nama} mengatakan akan menurut apa yang terbaik, tetapi ingin tetap dekat teman sewisma.',
      technique: 'persuade',
      situational: 'refocusing',
    },
  ],
  dailyNotes: [
    'Makan pagi habis, makan malam setengah porsi. Obat diminum lengkap.',
    '{nama} mandi sendiri dengan kursi mandi; pengasuh menunggu di luar.',
    'Mengeluh {keluhan} menjelang subuh, diolesi minyak dan dilaporkan ke perawat.',
    'Duduk di teras bersama dua teman sewisma sampai sore.',
    'Tidur kurang, tiga kali ke kamar mandi. Selalu memanggil pengasuh.',
    'Menolak ikut senam, lebih suka melihat dari kursi.',
    'Hampir jatuh di selasar; tidak ada luka. Lantai basah sudah dilaporkan.',
  ],
};
