// axe in a page: the rules of WCAG 2.0 to 2.2, levels A and AA, and its best practices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Each of axe's rules that the page breaks now, with the elements.
 * @param within only there: a selector for each shadow root on the path
 */
export async function faults(page: Page, within: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (path) =>
      (
        globalThis as unknown as { axe: { run(root: unknown, options: object): Promise<AxeResults> } }
      ).axe.run(path.length ? { include: [{ fromShadowDom: path }] } : document, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    within,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n').join(' ')}`,
    ),
  );
}
