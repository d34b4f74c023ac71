/**
 * Words that two screens show of the same secret, for people to compare: short, common, and none like another. 128 of
 * them, so that each stands for seven bits.
 */
const words = (
  'anggur apel awan badak bagan bakso balon bambu banjo batik bayam bebek belut benang beras bintang biola buaya ' +
  'bulan bunga cabai candi catur cermin cicak cincin dadu danau delima domba donat duku durian ember emas es ' +
  'fajar gajah gamelan garam gelas gong gula gunung guru hujan hutan ikan intan itik jagung jahe jambu jarum jendela ' +
  'jeruk jerapah kabut kaca kakap kapal kapas kartu kasur kebun kecap kelapa kelinci kendi keris kerang kipas kolam ' +
  'kopi kuda kunci kunyit lampu langit lebah lemari lilin lumba madu mangga mawar melati merak merpati mobil musik nanas ' +
  'naga nasi obor ombak onta padi paku panda pandan pasir payung pedang perahu permata pisang pohon pulau rakit ' +
  'rambutan rotan rusa sapi sarung sawah semut sepatu sumur taman tebu telur tikar topi unta wajan wayang zaitun'
).split(' ');

/** Three words of the first three bytes of a secret: 21 bits, which somebody in the middle cannot choose. */
export function comparedWords(secret: Uint8Array): string[] {
  return [...secret.subarray(0, 3)].map((byte) => words[byte % 128] ?? '');
}
