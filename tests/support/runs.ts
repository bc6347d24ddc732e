/** The number of cases of a law: a few hundred with `npm test`, 10,000 or more with `npm run test:long`. */
export const runs = (few: number): number => (process.env.LONG ? 10_000 : few);
