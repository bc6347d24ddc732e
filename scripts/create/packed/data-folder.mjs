// In the package create-near-map, the folder with the data: always those of another association.
export const isOther = true;
export const DATA = process.env.NEAR_DATA ?? '';
