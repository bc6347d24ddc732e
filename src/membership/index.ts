// The entry of the module of facts: who belonged when, by which source. Other modules import from here only, except
// search/search.ts, facts/tiles.ts and file-checks.ts, which are fetched only by pages that search, show tiles or read boundaries.
export { type Problem, problemText } from './checks/problem.ts';
export {
  byCountryAt,
  countryCountAt,
  countsAt,
  dayBefore,
  goneAt,
  hasLeft,
  isBetween,
  type Joining,
  joinedWith,
  joiningOf,
  leftWith,
  membersAt,
  observersWith,
  othersWith,
  presentAt,
  type Stay,
  secondaryObserversAt,
  statementAt,
  staysOf,
  tierWithSecondary,
} from './facts/belonging.ts';
export { changesBetween, type Difference } from './facts/changes-between.ts';
export { civilOf, type Day, dayOf, isoOf, type Precision, periodOf } from './facts/dates.ts';
export { readFacts } from './facts/facts.ts';
export { type Facts, NO_TIERS, type Region, type Statement } from './facts/facts-index.ts';
export {
  isLang,
  isLanguage,
  LANGUAGES,
  type Lang,
  languageIn,
  languageOf,
  languagesOf,
} from './facts/languages.ts';
export { type LifeEvent, lifeOf } from './facts/life.ts';
export { groupNameOf, type NameOnDay, nameAt, textIn } from './facts/names.ts';
export { changesOf, notesOf } from './facts/notes-by-subject.ts';
export { dayOfDate, resolveDate } from './facts/resolve-date.ts';
export {
  type Country,
  LOOKS,
  type MembershipFile,
  membershipSchema,
  type Note,
  type Noun,
  type RegionId,
  type RegionState,
  TIERS,
  type Tier,
} from './facts/schema.ts';
export {
  languageProblems,
  readTexts,
  type Texts,
  textsProblems,
  textsSchema,
  withTexts,
} from './facts/texts.ts';
export { tierId } from './facts/tier-table.ts';
export { changedBetween, stateWith } from './facts/transitions.ts';
