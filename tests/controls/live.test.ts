// @vitest-environment happy-dom
// Live values: a step writes them into their places without rendering the template, and a template that is rendered
// from an older, settled scene shows the live ones all the same.
import { html, nothing, render } from 'lit';
import { expect, test } from 'vitest';
import { LiveValues, live, type Model } from '../../src/controls/index.ts';

/** As much of a model as these templates read. */
const at = (values: LiveValues, date: string) => ({ live: values, view: { date } }) as unknown as Model;

test('a text, an attribute and a property are written at each step, in the nodes that are there', () => {
  const values = new LiveValues();
  const place = document.createElement('div');
  const page = (model: Model) => html`
    <p class=${live(model, ({ view }) => `year ${view.date.slice(0, 4)}`)}>${live(model, ({ view }) => view.date)}</p>
    <input .value=${live(model, ({ view }) => view.date)}>`;
  render(page(at(values, '1998')), place);
  const [paragraph, input] = [place.querySelector('p')!, place.querySelector('input')!];
  const shown = () => [paragraph.textContent, paragraph.className, input.value];
  expect(shown()).toEqual(['1998', 'year 1998', '1998']);
  values.write(at(values, '2006-09'));
  expect(shown()).toEqual(['2006-09', 'year 2006', '2006-09']);
  expect(place.querySelector('p')).toBe(paragraph);
});

test('a template of the settled scene renders the live values of the last step', () => {
  const values = new LiveValues();
  const place = document.createElement('div');
  const page = (model: Model) => html`${model.view.date}: ${live(model, ({ view }) => view.date)}`;
  const settled = at(values, '1998');
  render(page(settled), place);
  values.write(at(values, '2004'));
  expect(place.textContent).toBe('1998: 2004');
  render(page(settled), place);
  expect(place.textContent).toBe('1998: 2004');
  values.model = at(values, '2006');
  render(page(at(values, '2006')), place);
  expect(place.textContent).toBe('2006: 2006');
});

test('what has left the page is not written any more', () => {
  const values = new LiveValues();
  const place = document.createElement('div');
  const written: string[] = [];
  const page = (model: Model, shown: boolean) =>
    html`${shown ? html`<b>${live(model, ({ view }) => written.push(view.date))}</b>` : nothing}`;
  render(page(at(values, '1998'), true), place);
  render(page(at(values, '1998'), false), place);
  values.write(at(values, '2000'));
  expect(written).toEqual(['1998']);
});
