/** The ports of an office: paired PCs speak to the first, and a PC that is let in to the second. */
export const officePort = 7411;
export const pairingPort = 7412;

/** Which window of a PC asks. */
export const seatHeader = 'titian-seat';

/** Stands on the answer to a PC that is not known (any more); operations refuse in their own words. */
export const strangerHeader = 'titian-stranger';

/** What answers with the version of the hub, and with the update it was made by, to paired PCs only. */
export const helloPath = '/titian';
export const updatePath = '/titian/pembaruan';
