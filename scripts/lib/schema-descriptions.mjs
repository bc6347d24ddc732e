// The comments of a valibot schema's fields as descriptions of its JSON Schema, so that editors show what the types say: in
// valibot's own form they would be texts in the page, which needs none of them.
import { parseSync } from 'vite';

/**
 * @param {string} code of a module with schemas
 * @param {string} name of the exported schema
 * @param {any} json its JSON Schema, without references
 * @returns {string[]} the fields without a comment, by their path
 */
export function describeFields(code, name, json) {
  const { program, comments } = parseSync('schema.ts', code);
  /** @param {number} start of a field */
  const commentBefore = (start) => {
    const last = comments.findLast(({ end }) => end <= start);
    return last && /^\s*$/.test(code.slice(last.end, start))
      ? last.value
          .replace(/^\*/, '')
          .replace(/\n\s*\*/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
      : null;
  };
  /** @type {Map<string, any>} */
  const consts = new Map();
  /** @type {Map<string, string | null>} */
  const described = new Map();
  for (const node of program.body) {
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of /** @type {any[]} */ (declared.declarations)) {
      consts.set(id.name, init);
      described.set(id.name, commentBefore(node.start));
    }
  }
  /** That of what the field is made of. @param {any} value @returns {string | null} */
  const commentOf = (value) =>
    value.type === 'Identifier'
      ? (described.get(value.name) ?? null)
      : ['optional', 'nullable'].includes(value.callee?.property?.name)
        ? commentOf(value.arguments[0])
        : null;
  /** @type {string[]} */
  const without = [];
  /** @param {any} node @param {any} schema @param {string} at @returns {void} */
  const walk = (node, schema, at) => {
    if (!schema) return;
    const inner = node.type === 'Identifier' ? consts.get(node.name) : node.expression;
    if (inner) walk(inner, schema, at);
    const called = node.callee?.property?.name ?? node.callee?.name;
    const [first] = node.arguments ?? [];
    if (called === 'strictObject' || called === 'objectWithRest')
      for (const property of first.expression?.properties ?? first.properties) {
        const key = property.key.name ?? property.key.value;
        const field = schema.properties[key];
        const comment = commentBefore(property.start) ?? commentOf(property.value);
        if (comment === null) without.push(`${at}/${key}`);
        else schema.properties[key] = { description: comment, ...field };
        walk(property.value, schema.properties[key], `${at}/${key}`);
      }
    else if (called === 'array' || called === 'listOf') walk(first, schema.items, at);
    else if (called === 'nullable') walk(first, schema.anyOf?.[0], at);
    else if (called === 'optional' || called === 'pipe') walk(first, schema, at);
  };
  walk(consts.get(name), json, '');
  return [...new Set(without)];
}
