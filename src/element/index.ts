// The room's door.
export { DeckKeys } from './deck-keys.ts';
export { defineOnce } from './define.ts';
export { Hint } from './hint.ts';
export { giveFocus, keepFocus } from './kept-focus.ts';
export { LayoutController } from './layout-controller.ts';
export { MapKeys } from './map-keys.ts';
export { Messages, sentenceOf, type Trouble } from './messages.ts';
export { nearViewport } from './near-viewport.ts';
export { Paper } from './paper.ts';
export { Player } from './player.ts';
export { readSettings } from './read-settings.ts';
export { nextInDirection } from './roving.ts';
export { Sizes } from './sizes.ts';
export { Speech } from './speech.ts';
export { Story } from './story.ts';
export { Throttle } from './throttle.ts';
export { ViewElement } from './view-element.ts';
