// The style sheets of the element's shadow root that it has from the beginning, from the .css files beside this one and
// beside the templates. The order of their layers is in tokens.css. Those of other parts come with the parts.
import { unsafeCSS } from 'lit';
import credits from '../credit-line.css?inline';
import notices from '../notices.css?inline';
import headline from '../timeline/headline.css?inline';
import timeline from '../timeline/timeline.css?inline';
import base from './base.css?inline';
import embed from './embed.css?inline';
import full from './full.css?inline';
import inset from './inset.css?inline';
import labels from './labels.css?inline';
import map from './map.css?inline';
import maplibre from './maplibre.css?inline';
import narrow from './narrow.css?inline';
import present from './present.css?inline';
import print from './print.css?inline';
import shared from './shared.css?inline';
import tokens from './tokens.css?inline';

/** Also for the shadow roots of the elements inside the element. */
export const baseStyles = unsafeCSS(base + shared);
const layouts = [full, narrow, embed, present];
export const pageStyles = [
  unsafeCSS(tokens),
  baseStyles,
  ...[...layouts, map, labels, inset, credits, headline, timeline, notices, maplibre, print].map((text) =>
    unsafeCSS(text),
  ),
];
