// The room of facts: who belonged when, by which source. Other rooms import from here alone,
// search aside: it has a door of its own, search/search.ts, so that only who searches fetches it.
// It knows the schema, the indexes and the days; it knows no shape, no view, no word of a language.
export { checkShapes } from './checks/check-shapes.ts';
export { type Problem, problemText } from './checks/problem.ts';
export {
  byCountryAt,
  countsAt,
  type Joining,
  joinedWith,
  joiningOf,
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
  textPaths,
  textsProblems,
  textsSchema,
  withTexts,
} from './facts/texts.ts';
export { type Counts, changedBetween, type Start, stateWith } from './facts/transitions.ts';
