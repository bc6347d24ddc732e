// The room's door.

export { defineOnce } from '../controls/define-once.ts';
export { DeckKeys } from './deck-keys.ts';
export { giveFocus, keepFocus } from './focus.ts';
export { GestureHint } from './gesture-hint.ts';
export { LanguageController } from './language-controller.ts';
export { LayoutController } from './layout-controller.ts';
export { MapKeys } from './map-keys.ts';
export { Messages, sentenceOf, type Trouble } from './messages.ts';
export { nearViewport } from './near-viewport.ts';
export { Player } from './player.ts';
export { PrintController } from './print-controller.ts';
export { readSettings } from './read-settings.ts';
export { nextInDirection } from './roving.ts';
export { SizeObserver } from './size-observer.ts';
export { Story } from './story.ts';
export { Throttle } from './throttle.ts';
export { ViewElement } from './view-element.ts';
