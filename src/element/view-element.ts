// The properties of <near-map>: reading one gives the present value; setting one is like setting the attribute, without
// writing it. Names and values are those of the URL, so that one table of the view module reads them all.
import { LitElement } from 'lit';
import type { ColorBy, Layout, Panel, ParameterName, Theme, Ui, View } from '../view/index.ts';

export abstract class ViewElement extends LitElement {
  /** What is shown now. */
  protected abstract get shownView(): View;
  /** Reads a value by its published name; null: back to the default. For the map's own page and this class: pages have `set()`. */
  abstract setParameter(name: ParameterName, value: string | null): void;

  get date(): string {
    return this.shownView.date;
  }
  set date(value: string) {
    this.setParameter('date', value);
  }
  override get lang(): string {
    return this.shownView.lang;
  }
  override set lang(value: string) {
    this.setParameter('lang', value);
  }
  get colorBy(): ColorBy {
    return this.shownView.colorBy;
  }
  set colorBy(value: ColorBy) {
    this.setParameter('color-by', value);
  }
  get layout(): Layout {
    return this.shownView.layout;
  }
  set layout(value: Layout) {
    this.setParameter('layout', value);
  }
  get ui(): Ui {
    return this.shownView.ui;
  }
  set ui(value: Ui) {
    this.setParameter('ui', value);
  }
  get selected(): string | null {
    return this.shownView.selected;
  }
  set selected(value: string | null) {
    this.setParameter('selected', value ?? '');
  }
  /** ISO 3166-1 alpha-2, comma-separated; empty: all. */
  get country(): string {
    return this.shownView.countries.join(',');
  }
  set country(value: string) {
    this.setParameter('country', value);
  }
  get tier(): string {
    return this.shownView.tiers.join(',');
  }
  set tier(value: string) {
    this.setParameter('tier', value);
  }
  get observers(): boolean {
    return this.shownView.observers;
  }
  set observers(value: boolean) {
    this.setParameter('observers', value ? '1' : '0');
  }
  get compare(): string | null {
    return this.shownView.compare;
  }
  set compare(value: string | null) {
    this.setParameter('compare', value ?? '');
  }
  get autoplay(): boolean {
    return this.shownView.autoplay;
  }
  set autoplay(value: boolean) {
    this.setParameter('autoplay', value ? '1' : '0');
  }
  /** 0.5 to 4. */
  get speed(): number {
    return this.shownView.speed;
  }
  set speed(value: number) {
    this.setParameter('speed', String(value));
  }
  get loop(): boolean {
    return this.shownView.loop;
  }
  set loop(value: boolean) {
    this.setParameter('loop', value ? '1' : '0');
  }
  get theme(): Theme {
    return this.shownView.theme;
  }
  set theme(value: Theme) {
    this.setParameter('theme', value);
  }
  /** "lng,lat,scale" in true degrees; empty: the whole area. */
  get view(): string {
    const { camera } = this.shownView;
    return camera ? `${camera.lng},${camera.lat},${camera.scale}` : '';
  }
  set view(value: string) {
    this.setParameter('view', value);
  }
  get panel(): Panel {
    return this.shownView.panel;
  }
  set panel(value: Panel) {
    this.setParameter('panel', value);
  }
  get src(): string | null {
    return this.getAttribute('src');
  }
  set src(value: string | null) {
    if (value === null) this.removeAttribute('src');
    else this.setAttribute('src', value);
  }
  /** The URL of the map's own page, which links and embed codes lead to; the build may know it. */
  get home(): string | null {
    return this.getAttribute('home') ?? (import.meta.env.SITE_URL || null);
  }
  set home(value: string | null) {
    if (value === null) this.removeAttribute('home');
    else this.setAttribute('home', value);
  }
}
