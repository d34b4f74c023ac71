/**
 * Words that stand in a field for a name and name nobody: forms of address, kin, what is written where a name is
 * not known, degrees and posts. By themselves they are neither hidden nor asked about.
 */
export const namelessWords: ReadonlySet<string> = new Set(
  `bapak pak bapa ayah papa ibu bu bunda mama emak mak mbah eyang mas mbak kang teh aa bang abang uda uni
  kak kakak adik adek dik nenek kakek opa oma paman pakde bude om tante bibi bik cucu anak si sang nona tuan nyonya
  ny tn sdr sdri saudara saudari haji hajah hj kh ustad ustadz ustazah kyai kiai gus
  almarhum almarhumah alm almh bin binti alias atau dan dari yang di ke ini itu juga
  ia dia sendiri bersangkutan ybs penerima manfaat petugas suami istri orang tua wali kandung tiri angkat asuh keluarga kerabat tetangga klien pm
  tidak tak belum tanpa nama ada diketahui tahu jelas lupa anonim meninggal hidup sama lain
  dr drs dra ir spd sos psi kep kom kes st sh se ag pd mpd msi amd ners tks peksos rt rw kades lurah camat`.split(
    /\s+/,
  ),
);
