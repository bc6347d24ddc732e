// Converts the tables of docs/element.md to descriptions for tools: a custom-elements manifest and VS Code's custom
// data. The page is the single source; a test compares it with the code.

/** @typedef {Record<string, string>} Row by the column's title */

/**
 * The rows of the table after a marker.
 * @param {string} page
 * @param {string} mark
 * @returns {Row[]}
 */
export function tableOf(page, mark) {
  const after = page.split(`<!-- ${mark} -->`)[1];
  if (after === undefined) throw new Error(`docs/element.md has no table "${mark}"`);
  const start = after.trimStart();
  const lines = start.slice(0, start.search(/\n(?!\|)/)).split('\n');
  const cells = (/** @type {string} */ line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const titles = cells(lines[0] ?? '').map(plain);
  return lines.slice(2).map((line) => {
    const row = cells(line);
    return Object.fromEntries(titles.map((title, i) => [title, row[i] ?? '']));
  });
}

/** Markdown as plain text. @param {string} cell */
function plain(cell) {
  return cell.replaceAll('`', '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

/** The values of an attribute with a fixed list of values: its cell starts with their names.
 * @param {string} cell */
function valuesOf(cell) {
  if (!/^`/.test(cell) || /comma-separated|lng,lat/.test(cell)) return [];
  return [...cell.replace(/\([^)]*\)/g, '').matchAll(/(?:^|[,;] )`([\w-]+)`/g)].map(([, name]) =>
    String(name),
  );
}

/** @param {Row} row */
const sentence = (row) =>
  `${plain(row.values ?? '')}. Default: ${plain(row.default ?? '')}. ${plain(row['invalid values'] ?? '')}.`;

/** @param {string} page docs/element.md */
function described(page) {
  const rows = (/** @type {string} */ mark) => tableOf(page, mark);
  return {
    attributes: rows('attributes').map((row) => ({
      name: plain(row.attribute ?? ''),
      property: plain(row.property ?? ''),
      values: valuesOf(row.values ?? ''),
      isFlag: /^boolean/.test(row.values ?? ''),
      default: plain(row.default ?? ''),
      description: sentence(row),
    })),
    properties: rows('properties').map((row) => ({
      name: plain(row.property ?? ''),
      type: plain(row.type ?? ''),
      description: plain(row.value ?? ''),
    })),
    methods: rows('methods').map((row) => ({
      name: plain(row.method ?? '').replace(/\(.*/, ''),
      parameters: [
        ...(/\((.*)\)/.exec(plain(row.method ?? ''))?.[1]?.matchAll(/\[[^\]]*\]|[\w?]+/g) ?? []),
      ].map(([text]) => text),
      gives: plain(row.returns ?? ''),
      description: plain(row['what it does'] ?? ''),
    })),
    events: rows('events').map((row) => ({
      name: plain(row.event ?? ''),
      description: `${plain(row.when ?? '')}; detail: ${plain(row.detail ?? '')}`,
    })),
    parts: rows('parts').map((row) => ({
      name: plain(row.part ?? ''),
      description: plain(row['what it is'] ?? ''),
    })),
    custom: rows('custom properties').map((row) => ({
      name: plain(row.property ?? ''),
      default: plain(row['default, light'] ?? ''),
      description: `${plain(row['what it styles'] ?? '')}. Default: ${plain(row['default, light'] ?? '')}, dark ${plain(row['default, dark'] ?? '')}`,
    })),
  };
}

const ELEMENT = 'A map that replays who joined an association, by date';

/**
 * https://github.com/webcomponents/custom-elements-manifest, schema 2.1.0
 * @param {string} page docs/element.md
 */
export function manifestOf(page) {
  const { attributes, properties, methods, events, parts, custom } = described(page);
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'near-map.js',
        declarations: [
          {
            kind: 'class',
            name: 'NearMap',
            customElement: true,
            tagName: 'near-map',
            description: ELEMENT,
            superclass: { name: 'HTMLElement' },
            attributes: attributes.map(
              ({ name, property, values, isFlag, default: standard, description }) => ({
                name,
                description,
                default: standard,
                type: {
                  text: isFlag ? 'boolean' : values.map((value) => `'${value}'`).join(' | ') || 'string',
                },
                ...(property ? { fieldName: property } : {}),
              }),
            ),
            members: [
              ...attributes
                .filter(({ property }) => property)
                .map(({ name, property, description }) => ({
                  kind: 'field',
                  name: property,
                  attribute: name,
                  description,
                })),
              ...properties.map(({ name, type, description }) => ({
                kind: 'field',
                name,
                type: { text: type },
                description,
                readonly: true,
              })),
              ...methods.map(({ name, parameters, gives, description }) => ({
                kind: 'method',
                name,
                description,
                parameters: parameters.map((text) => ({
                  name: text.startsWith('[') ? 'lngLat' : text.replace('?', ''),
                  ...(text.endsWith('?') ? { optional: true } : {}),
                })),
                return: { type: { text: gives } },
              })),
            ],
            events: events.map(({ name, description }) => ({
              name,
              description,
              type: { text: 'CustomEvent' },
            })),
            cssParts: parts,
            cssProperties: custom,
          },
        ],
        exports: [
          { kind: 'js', name: 'NearMap', declaration: { name: 'NearMap', module: 'near-map.js' } },
          {
            kind: 'custom-element-definition',
            name: 'near-map',
            declaration: { name: 'NearMap', module: 'near-map.js' },
          },
        ],
      },
    ],
  };
}

/**
 * VS Code's custom data for HTML.
 * @param {string} page docs/element.md
 */
export function htmlDataOf(page) {
  const { attributes } = described(page);
  return {
    version: 1.1,
    tags: [
      {
        name: 'near-map',
        description: ELEMENT,
        attributes: attributes.map(({ name, values, isFlag, description }) => ({
          name,
          description,
          ...(isFlag ? { valueSet: 'v' } : {}),
          ...(values.length > 0 ? { values: values.map((value) => ({ name: value })) } : {}),
        })),
      },
    ],
  };
}

/**
 * VS Code's custom data for CSS.
 * @param {string} page docs/element.md
 */
export function cssDataOf(page) {
  const { custom, parts } = described(page);
  return {
    version: 1.1,
    properties: custom.map(({ name, description }) => ({ name, description })),
    pseudoElements: parts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
  };
}
