// What the element gives to the stage: the parts of the page that it fills, and what it asks and reports.
import type { Box, Plane, Point } from '../geography/index.ts';
import type { Camera } from '../view/index.ts';
import type { Overlays } from './measure.ts';
import type { MapFailure } from './renderers.ts';

export type StageParts = {
  readonly box: HTMLElement;
  readonly picture: HTMLElement;
  readonly canvas: HTMLElement;
  readonly labels: HTMLElement;
  /** Covers the map where the surroundings end. */
  readonly fade: HTMLElement;
};
export type StageOptions = Overlays & {
  readonly plane: Plane;
  readonly frame: Box;
  /** The prerendered picture of the page, drawn from the same shapes; it is reused. */
  readonly existing?: SVGSVGElement;
  /** Whether wheel and one-finger gestures scroll the page instead of moving the map. */
  readonly cooperative: () => boolean;
  readonly onGestureIgnored: (gesture: 'wheel' | 'touch') => void;
  /** Called when the map is zoomed in further than the coarse shapes are made for. */
  readonly onFinerNeeded: () => void;
  /** Whether a change of the layout may be seen. */
  readonly animates: () => boolean;
  readonly onCamera: (camera: Camera | null) => void;
  /** @param at CSS pixels from the map's corner */
  readonly onPoint: (region: string | null, at: Point, how: 'hover' | 'click', byFinger: boolean) => void;
  /** The name of a country was pressed. */
  readonly onCountry: (country: string, at: Point) => void;
  readonly onRendererChange: (painter: 'map' | 'picture', failure: MapFailure | null) => void;
};
