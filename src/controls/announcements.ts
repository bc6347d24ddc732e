// Texts for screen readers: the map's accessible name and the sentence about the selected region. Takes the facts, the
// view and the dictionary; gives finished strings. The dictionary joins the parts, so that each language has its own
// punctuation.
import { nameAt, textIn, tierWithSecondary } from '../membership/index.ts';
import { joiningText } from '../scene/index.ts';
import type { Model } from './model.ts';
import { stateText } from './region-texts.ts';

/** "Map of member regions. 1998: 32 members in five countries. Use the arrow keys …" */
export function mapLabel({ words, scene, view }: Model): string {
  const help = {
    full: words.mapHelp,
    embed: words.mapHelpEmbedded,
    bare: words.mapHelpEmbedded,
    present: '',
  }[view.ui];
  return words.sentences([words.map, scene.caption, help]);
}

/** "Region, country. Member. Joined between July 2012 and October 2014."; empty for an unknown region. */
export function regionAnnouncement(model: Model, id: string): string {
  const { facts, scene, view, words } = model;
  const region = facts.regions.get(id);
  if (!region) return '';
  const name = textIn(nameAt(region, scene.day).usual, view.lang).text;
  const state = scene.states.get(id) ?? tierWithSecondary(facts, id, scene.day);
  const country = facts.countries.get(region.country);
  const place = country ? name + words.comma + textIn(country.name, view.lang).text : name;
  return words.sentences([place, stateText(model, state), joiningText(model, region)]);
}
