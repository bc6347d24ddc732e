// The room's door.
export { about, creditLine } from './about.ts';
export type { Asks, Model } from './asks.ts';
export { headline } from './headline.ts';
export { legend } from './legend.ts';
export { joiningText, regionCard, stateText } from './region-card.ts';
export { statementCard } from './statement-card.ts';
export { styles } from './styles.ts';
export { timeline } from './timeline.ts';
export { mapButtons, notices, toolbar } from './toolbar.ts';
