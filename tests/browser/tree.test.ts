// Chromium's accessibility tree of the page: everything is named, and nothing twice.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { inside, openMap } from './support/near.ts';

type Value = { value: unknown };
type Node = { ignored: boolean; role?: Value; name?: Value; description?: Value };
type AccessibleNode = { role: string; name: string; description: string };

async function tree(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
    }));
}

/** Roles that are announced and need a name. */
const NAMED =
  /^(button|link|combobox|searchbox|slider|checkbox|region|table|application|article|image|heading|option|tab)$/;

let page: Page;
beforeAll(async () => {
  ({ page } = await openMap(''));
});

test.each([
  ['the opening view', '', '.statement'],
  ['a region of a date', 'date=2006-09&selected=KR-47', '.card'],
  ['two dates compared', 'date=2006-09&compare=2002', '.comparison'],
  ['the list', 'panel=list&country=MN', '.directory .entry'],
  ['the table', 'panel=table&country=KR', '.table-scroll tbody tr'],
  ['the page in a frame', 'ui=embed', '.root[data-ui="embed"]'],
])('%s: everything is named, nothing twice, and names are separated', async (_, query, part) => {
  await page.evaluate(async (search) => {
    const map = document.querySelector('near-map')!;
    map.readQuery(search);
    await map.updateComplete;
  }, query);
  await inside(page, part).first().waitFor();
  const nodes = await tree(page);
  expect(nodes.length).toBeGreaterThan(20);
  expect(nodes.filter(({ role, name }) => NAMED.test(role) && name.trim() === '')).toEqual([]);
  expect(nodes.filter(({ name, description }) => name !== '' && name === description)).toEqual([]);
  expect(nodes.filter(({ role }) => role === 'application').length).toBeLessThanOrEqual(1);
  expect(
    nodes.filter(({ role, name }) => role === 'Canvas' || (role === 'region' && name === 'Map')),
  ).toEqual([]);
  const regions = nodes.filter(({ role }) => role === 'region').map(({ name }) => name);
  expect(regions.filter((name, i) => regions.indexOf(name) !== i)).toEqual([]);
  // Between two scripts or words there is a space.
  expect(
    nodes.filter(({ name }) =>
      /[a-z](associate|special)\b|[a-z][\u0400-\u04FF\uAC00-\uD7AF\u4E00-\u9FFF]/.test(name),
    ),
  ).toEqual([]);
});
