/** One who signs: in what capacity, and what is known of name and number; the rest is written by hand. */
export type Signer = { role: string; name: string; number: string };

/** Who signs a paper: the receiver left, the giver right, others under them. */
export type SignBlock = {
  left?: Signer;
  right?: Signer;
  /** Between and below the two, such as the social worker of a contract of three. */
  below: Signer[];
  witnesses: Signer[];
  /** Mengetahui. */
  knows?: Signer;
  /** "Sleman, 23 November 2026". */
  placeAndDay: string;
};

/** A letter as it was made: every word of it, kept as it is. */
export type Letter = {
  title: string;
  number: string;
  /** For a letter to somebody: what it is about, and to whom. */
  addressed: { subject: string; recipient: string; attached?: string } | null;
  body: string;
  signs: SignBlock;
  isSecret: boolean;
  issuedOn: string;
};
