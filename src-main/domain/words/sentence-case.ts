/** Words that stay in capitals. */
const capitals = /\b(atensi|ppks|lksa|abh)\b/g;

/** A title in capitals as it is read in a sentence: "LAYANAN ATENSI" as "Layanan ATENSI". */
export const sentenceCase = (title: string): string =>
  (title.charAt(0) + title.slice(1).toLowerCase()).replace(capitals, (word) => word.toUpperCase());
