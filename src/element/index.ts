// The room's door.
export { Hint } from './hint.ts';
export { Messages, sentenceOf, type Trouble } from './messages.ts';
export { Player } from './player.ts';
export { nextInDirection } from './roving.ts';
export { Speech } from './speech.ts';
export { ViewElement } from './view-element.ts';
