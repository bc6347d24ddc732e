// @vitest-environment happy-dom
// What follows the date: written into its place without the template, and the same as the template would say.
import { html, nothing, render } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { expect, test } from 'vitest';
import { dated, Followers, type Model } from '../../src/controls/index.ts';

/** As much of a model as these templates read. */
const at = (followers: Followers, date: string) => ({ followers, view: { date } }) as Model;

test('a text, an attribute and a property are written, each only where it says something else', () => {
  const followers = new Followers();
  const place = document.createElement('div');
  const asked: string[] = [];
  const page = (model: Model) => html`
    <p class=${dated(model, ({ view }) => `year ${view.date.slice(0, 4)}`)}>${dated(model, ({ view }) => view.date)}</p>
    <input .value=${dated(model, ({ view }) => view.date)} title=${dated(model, ({ view }) => {
      asked.push(view.date);
      return 'always the same';
    })}>`;
  render(page(at(followers, '1998')), place);
  const [paragraph, input] = [place.querySelector('p')!, place.querySelector('input')!];
  const title = input.getAttributeNode('title');
  followers.write(at(followers, '2006-09'));
  expect(paragraph.textContent).toBe('2006-09');
  expect(paragraph.className).toBe('year 2006');
  expect(input.value).toBe('2006-09');
  expect(asked).toEqual(['1998', '2006-09']);
  expect(input.getAttributeNode('title')).toBe(title);
  expect(place.querySelector('p')).toBe(paragraph);
});

test('inside a guarded template it follows as well, and a template made anew says the same', () => {
  const followers = new Followers();
  const place = document.createElement('div');
  const page = (model: Model, key: number) =>
    html`${guard([key], () => html`<b>${dated(model, ({ view }) => view.date)}</b>`)}`;
  render(page(at(followers, '1998'), 1), place);
  render(page(at(followers, '2000'), 1), place);
  expect(place.textContent, 'the guard held').toBe('1998');
  followers.write(at(followers, '2000'));
  expect(place.textContent).toBe('2000');
  render(page(at(followers, '2004'), 2), place);
  expect(place.textContent).toBe('2004');
  followers.write(at(followers, '2000'));
  expect(place.textContent, 'back to what it said before').toBe('2000');
});

test('what has left the page is not asked any more', () => {
  const followers = new Followers();
  const place = document.createElement('div');
  const asked: string[] = [];
  const page = (model: Model, shown: boolean) =>
    html`${shown ? html`<b>${dated(model, ({ view }) => asked.push(view.date))}</b>` : nothing}`;
  render(page(at(followers, '1998'), true), place);
  render(page(at(followers, '1998'), false), place);
  followers.write(at(followers, '2000'));
  expect(asked).toEqual(['1998']);
});

test('what may follow soon waits until all is written', () => {
  const followers = new Followers();
  const place = document.createElement('div');
  const page = (model: Model) =>
    html`<b>${dated(model, ({ view }) => view.date)}</b>${dated(model, ({ view }) => ` ${view.date}`, 'soon')}`;
  render(page(at(followers, '1998')), place);
  followers.write(at(followers, '2000'), false);
  expect(place.textContent).toBe('2000 1998');
  followers.write(at(followers, '2000'));
  expect(place.textContent).toBe('2000 2000');
});
