// The entry of the module of facts: who belonged when, by which source. Other modules import from here only, except
// search/search.ts, facts/tiles.ts and file-checks.ts, which are fetched only by pages that search, show tiles or read boundaries.
export { type Problem, problemText } from './checks/problem.ts';
export {
  beginningWith,
  byCountryAt,
  countsAt,
  isBetween,
  type Joining,
  joinedWith,
  joiningOf,
  observersWith,
  presentAt,
  secondaryObserversAt,
  statementAt,
  statesAt,
  tierWithSecondary,
} from './facts/belonging.ts';
export { changesBetween, type Difference } from './facts/changes-between.ts';
export { civilOf, type Day, dayOf, isoOf, type Period, type Precision, periodOf } from './facts/dates.ts';
export { readFacts } from './facts/facts.ts';
export type { Facts, Region, Statement } from './facts/facts-index.ts';
export { isLang, LANGUAGES, type Lang } from './facts/languages.ts';
export { type LifeEvent, lifeOf, type Span } from './facts/life.ts';
export { type NameOnDay, nameAt, textIn } from './facts/names.ts';
export { changesOf, notesOf, openNotesOf } from './facts/notes.ts';
export { dayOfDate, type Resolved, resolveDate } from './facts/resolve-date.ts';
export {
  type ChangeOfRegion,
  type Confidence,
  type Country,
  type CountryId,
  type MembershipFile,
  membershipSchema,
  type Note,
  type RegionId,
  type RegionState,
  type Source,
  type StatementId,
  type Text,
  TIERS,
  type Tier,
} from './facts/schema.ts';
export {
  type ReadTexts,
  readTexts,
  type Texts,
  textsProblems,
  textsSchema,
  withTexts,
} from './facts/texts.ts';
export { type Counts, changedBetween, type Start, stateWith } from './facts/transitions.ts';
