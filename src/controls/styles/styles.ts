// The style sheets of the element's shadow root, from the .css files beside this one and beside the templates. The
// order of their layers is in tokens.css. `staticStyles` is the part that the page needs without scripts as well.
import { unsafeCSS } from 'lit';
import base from './base.css?inline';
import embed from './embed.css?inline';
import fields from './fields.css?inline';
import full from './full.css?inline';
import labels from './labels.css?inline';
import living from './living.css?inline';
import maplibre from './maplibre.css?inline';
import narrow from './narrow.css?inline';
import present from './present.css?inline';
import pressed from './pressed.css?inline';
import print from './print.css?inline';
import tokens from './tokens.css?inline';

/** Also for the shadow roots of the elements inside the element. */
export const baseStyles = unsafeCSS(base + fields + pressed);
export const staticStyles = [tokens, base, fields, full, narrow, embed, present].join('\n');
export const pageStyles = [
  unsafeCSS(tokens),
  baseStyles,
  ...[full, narrow, labels, embed, present, living, maplibre, print].map((text) => unsafeCSS(text)),
];
