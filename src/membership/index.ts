// The room of facts: who belonged when, by which source. Other rooms import from here alone,
// search aside: it has a door of its own, search.ts, so that only who searches fetches it.
// It knows the schema, the indexes and the days; it knows no shape, no view, no word of a language.
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
} from './belonging.ts';
export { changesBetween, type Difference } from './changes-between.ts';
export { checkShapes } from './check-shapes.ts';
export { civilOf, type Day, dayOf, isoOf, type Period, type Precision, periodOf } from './dates.ts';
export { readFacts } from './facts.ts';
export type { Facts, Region, Statement } from './facts-index.ts';
export { isLang, LANGUAGES, type Lang } from './languages.ts';
export { type LifeEvent, lifeOf, type Span } from './life.ts';
export { type NameOnDay, nameAt, textIn } from './names.ts';
export { changesOf, notesOf, openNotesOf } from './notes.ts';
export { type Problem, sayProblem } from './problem.ts';
export { dayOfDate, type Resolved, resolveDate } from './resolve-date.ts';
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
} from './schema.ts';
export {
  type ReadTexts,
  readTexts,
  type Texts,
  textPaths,
  textsProblems,
  textsSchema,
  withTexts,
} from './texts.ts';
export { type Counts, changedBetween, type Start, stateWith } from './transitions.ts';
