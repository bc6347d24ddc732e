// The room's door.
export { mapLabel, regionAnnouncement } from './announcements.ts';
export { growthOf } from './growth.ts';
export { type HeadlineText, headlineText, shownText } from './headline.ts';
export { LiveValues, live } from './live.ts';
export type { Actions, DialogName, Model } from './model.ts';
export { type Living, page } from './page.ts';
export { PartLoader } from './parts.ts';
export { plainTable } from './plain-table.ts';
export { joiningText, stateText } from './region-texts.ts';
export { scrollTo } from './scroll-to.ts';
export { edgeText } from './story-text.ts';
export { livingStyles, stillStyles } from './styles.ts';
export { notices } from './toolbar.ts';
