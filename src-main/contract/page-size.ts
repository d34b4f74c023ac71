/** So many rows a grid asks for at once; what is measured of a list asks for as many. */
export const pageSize = 50;
