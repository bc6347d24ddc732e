// The public interface of the controls: what other modules may import.

export { joiningText } from '../scene/index.ts';
export { endSlideText } from '../scene/story-text.ts';
export { mapLabel, regionAnnouncement } from './announcements.ts';
export { PartLoader } from './lazy-parts.ts';
export { LiveValues, live } from './live.ts';
export type { Actions, DialogName, Model, PartName } from './model.ts';
export { notices } from './notices.ts';
export { page } from './page.ts';
export { beginSheet, followContent } from './panel/sheet-height.ts';
export { stateText } from './region-texts.ts';
export { scrollTo } from './scroll-to.ts';
export { pageStyles } from './styles/styles.ts';
export { headlineText, shownText } from './timeline/headline-text.ts';

/** What the whole page needs on paper. */
export type Paper = typeof import('./paper.ts');
export const fetchPaper = (): Promise<Paper> => import('./paper.ts');
