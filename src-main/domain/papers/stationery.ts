/** The centre as it stands on the kop surat. */
export type Letterhead = {
  /** Lines above the name, such as the government and the Dinas; empty for most LKS. */
  above: string[];
  name: string;
  address: string;
  contact: string;
  /** PNG or JPEG as a data URL, re-encoded when it was chosen. */
  logo?: string;
  town: string;
};

/** The sizes of paper: that of ISO, and folio as regional offices load it (215 x 330 mm) and as others do (210 x 330 mm). */
export const paperCodes = ['A4', 'F4', 'F4-210'] as const;
export type PaperCode = (typeof paperCodes)[number];

export type Signature = { role: string; name: string; employeeNumber?: string };

/**
 * What every paper is drawn with: the kop and the size of the centre's paper, and who prints it on what day.
 */
export type Stationery = {
  letterhead: Letterhead;
  paper: PaperCode;
  printedOn: string;
  printedBy: string;
};
