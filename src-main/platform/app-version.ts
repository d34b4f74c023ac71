/** The version of this program, as in package.json; written into every audit row. */
export const appVersion = '0.1.0';
