// The type of an event in a template's handler: lit doesn't check handlers, and the platform's type of `currentTarget` says
// nothing of the element that the handler stands on.

/** `T`: the element with the handler; `In`: the element in it that the event came from. */
export type EventOn<T extends Element, E extends Event = Event, In extends Element = Element> = E & {
  readonly currentTarget: T;
  readonly target: In;
};
