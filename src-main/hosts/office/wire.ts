/** The ports of an office: paired PCs speak to the first, and a PC that is let in to the second. */
export const officePort = 7411;
export const pairingPort = 7412;

/** Which window of a PC asks. */
export const seatHeader = 'titian-seat';

/** What answers with the version of the hub, to paired PCs only. */
export const helloPath = '/titian';
