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

export type Signature = { role: string; name: string; employeeNumber?: string };

/**
 * What every paper is drawn with: the kop and the size of the centre's paper, and who prints it on what day.
 */
export type Stationery = {
  letterhead: Letterhead;
  paper: 'A4' | 'F4';
  printedOn: string;
  printedBy: string;
};
