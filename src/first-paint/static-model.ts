// The model that the controls' templates render the prerendered page from: the latest date, and actions without effect.
import { LiveValues, type Model } from '../controls/index.ts';
import * as whole from '../controls/whole-page.ts';
import type { Facts } from '../membership/index.ts';
import type { Scene } from '../scene/index.ts';
import { apply, type Change, initialView, latestDate } from '../view/index.ts';
import type { Words } from '../words/index.ts';

export function viewOf(facts: Facts, change: Change, lang: string) {
  return apply(initialView(latestDate(facts), lang), change);
}

/** @param scene of the latest date */
export function modelOf(facts: Facts, scene: Scene, words: Words): Model {
  const none = () => {};
  const actions = {
    change: none,
    play: none,
    pause: none,
    step: none,
    zoom: none,
    wholeArea: none,
    compare: none,
    save: none,
    link: () => '',
    fullPage: () => '',
    dismiss: none,
    reload: () => {},
    retry: none,
    render: none,
    resized: none,
    open: none,
    story: none,
    // Plain HTML has no exports.
    export: () => Promise.reject(new Error('There is no map yet')),
    preview: () => Promise.reject(new Error('There is no map yet')),
    texts: async () => [],
    searchNames: async () => null,
  };
  return {
    facts,
    view: scene.basis.view,
    scene,
    words,
    actions,
    live: new LiveValues(),
    playing: false,
    theme: 'light',
    dialog: null,
    story: null,
    sharing: null,
    part: ((name) => (name === 'whole' ? whole : null)) as Model['part'],
  };
}
