/**
 * What people at an Indonesian office reach for when asked for a pass phrase: lower case, letters only, three
 * letters or more. Taken together with the other rules this is wider than a list of whole pass phrases: any
 * chain of these words, with any figures and signs between, counts for nothing. Drawn up for Titian from
 * vault/SECURITY.md D5.
 */
export const commonWords: readonly string[] = `
password passwd pass passphrase sandi katasandi kata kunci rahasia admin administrator root user username pengguna
login masuk test testing coba demo contoh default guest tamu operator secret letmein welcome selamat datang hello halo
love iloveyou cinta sayang sayangku sayangkamu akucintakamu akusayangkamu aku kamu kita dia mereka ibu ayah bapak mama
papa anak adik kakak istri suami keluarga bunda ummi abi
titian titianku aplikasi sistem komputer laptop kantor kerja pegawai karyawan honorer
panti pantiasuhan asuhan balai sentra lks lksa uptd dinas sosial dinsos kemensos rehabilitasi rehab rehsos peksos
pekerja pekerjasosial psaa psbk pstw tresna werdha bina remaja karya wanita netra rungu grahita daksa laras
kepala kepalapanti supervisor pengasuh auditor kasus klien residen
indonesia merdeka garuda pancasila bhinneka bismillah alhamdulillah assalamualaikum insyaallah allah allahuakbar
muhammad yesus tuhan amin sukses semangat bahagia cantik ganteng manis lucu keren jaya maju abadi sentosa sejahtera
jakarta surabaya bandung medan semarang makassar palembang denpasar bali lombok mataram kupang ambon manado palu
kendari gorontalo ternate jayapura sorong merauke pontianak banjarmasin samarinda balikpapan palangkaraya tarakan
padang pekanbaru jambi bengkulu lampung bandarlampung serang tangerang bekasi depok bogor cirebon tasikmalaya
sukabumi solo surakarta jogja yogyakarta yogya magelang malang kediri madiun jember banyuwangi aceh bandaaceh medanku
jawa sumatera kalimantan sulawesi papua maluku ntt ntb
januari februari maret april mei juni juli agustus september oktober november desember
senin selasa rabu kamis jumat sabtu minggu
agus andi ahmad budi bambang dedi dewi dian dwi eka eko fitri hadi hasan hendra indah irfan joko kartika lestari lina
maria maya nur nurul putra putri ratna rina rini rizki rudi sari siti slamet sri sutrisno teguh tri umi wahyu wati
wayan made nyoman ketut yanti yudi yuni yusuf abdul abdullah ali aisyah fatimah
persib persija persebaya arema psm bola sepakbola football baseball basketball liverpool barcelona realmadrid
naruto doraemon pokemon superman batman spiderman starwars mickey monkey dragon master shadow sunshine princess
michael jordan jennifer jessica charlie daniel andrew robert thomas soccer hockey killer pepper ginger cookie
chocolate flower summer winter spring internet google facebook whatsapp instagram telegram android iphone samsung
microsoft windows trustno freedom whatever computer access mustang harley ranger hunter buster
qwertyuiop qwerty qwert werty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsxedc qazwsx qaz wsx edc qweasdzxc qweasd
qwe asd zxc poiuytrewq lkjhgfdsa mnbvcxz abcdefghijklmnopqrstuvwxyz abcdefghijkl abcdefgh abcdef abcde abcd abc xyz
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seratus seribu nol
merah putih hitam biru hijau kuning merahputih
`
  .trim()
  .split(/\s+/);
