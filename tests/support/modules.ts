// The modules of CONTRIBUTING.md and their import rules as a table. Takes the text of a source file and its path below
// `src/`, returns the rules that it violates, a line each. walls.test.ts reads the files.
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

/** What a module may import: anything from `modules` and `packages`, and from `types` only by `import type`. */
type ImportRule = { modules: readonly string[]; types: readonly string[]; packages: readonly string[] };

const FEATURES = [
  'membership',
  'geography',
  'words',
  'view',
  'scene',
  'layout',
  'map',
  'picture',
  'stage',
  'controls',
  'share',
];

const IMPORT_RULES: Readonly<Record<string, ImportRule>> = {
  main: { modules: ['element', 'view', 'host', 'page-history'], types: ['contract'], packages: [] },
  'page-history': { modules: [], types: ['element'], packages: [] },
  'first-paint': {
    modules: [...FEATURES, 'main', 'escape-xml'],
    types: ['contract'],
    packages: ['lit', '@lit-labs/ssr'],
  },
  element: {
    modules: [...FEATURES, 'published-data', 'one-file', 'fonts'],
    types: ['contract', 'first-paint'],
    packages: ['lit'],
  },
  fonts: { modules: [], types: [], packages: [] },
  'one-file': { modules: ['main'], types: ['share'], packages: [] },
  library: { modules: ['element'], types: ['contract'], packages: [] },
  package: { modules: ['library', 'element'], types: [], packages: [] },
  contract: { modules: [], types: [], packages: [] },
  'escape-xml': { modules: [], types: [], packages: [] },
  'export-choices': { modules: [], types: ['contract'], packages: [] },
  'published-data': { modules: [], types: [], packages: [] },
  'packaged-data': { modules: [], types: ['published-data'], packages: [] },
  membership: { modules: [], types: [], packages: ['valibot'] },
  geography: { modules: [], types: ['membership'], packages: ['topojson-client', 'd3-geo'] },
  words: { modules: [], types: ['membership'], packages: [] },
  view: { modules: ['membership'], types: [], packages: [] },
  scene: {
    modules: ['membership', 'view', 'geography'],
    types: ['words'],
    packages: ['d3-color', 'd3-interpolate', 'd3-scale'],
  },
  layout: { modules: ['scene', 'geography'], types: ['membership', 'view'], packages: [] },
  map: { modules: ['layout', 'scene', 'geography'], types: ['view'], packages: ['maplibre-gl', 'earcut'] },
  picture: { modules: ['layout', 'scene', 'geography', 'escape-xml'], types: [], packages: ['d3-geo'] },
  controls: {
    modules: ['scene', 'view', 'words', 'membership', 'escape-xml', 'export-choices'],
    types: ['share', 'contract'],
    packages: ['lit', 'd3-scale', 'd3-shape', 'd3-time'],
  },
  share: {
    modules: [
      'picture',
      'layout',
      'scene',
      'geography',
      'view',
      'words',
      'membership',
      'fonts',
      'escape-xml',
      'export-choices',
    ],
    types: ['contract'],
    packages: ['fflate', 'mediabunny', 'gifenc'],
  },
  stage: { modules: ['geography', 'scene', 'layout', 'map', 'picture'], types: ['view'], packages: [] },
  host: { modules: ['view'], types: ['contract'], packages: ['valibot'] },
};

/** Packages that contain only types; every module but `words` may import them with `import type`. */
const ONLY_TYPES = ['geojson', 'topojson-specification'];

/** Names of the association and its countries; names of languages don't match. */
const PROPER_NAMES = [
  /(?<![\p{L}\p{N}_])(?:NEAR|North[- ]?[Ee]ast Asian?|China|Japan|Korea|DPRK|Mongolia|Russia|Russian Federation|Viet ?Nam|Kyrgyzstan|Kyrgyz)(?![\p{L}\p{N}_])/u,
  /(?<!\p{L})(?:Кита[йяюе]|Япони[яию]|Коре[яию]|КНДР|Монголи[яию]|Росси[яию]|Вьетнам|Киргизия|Хятад|Япон Улс|Солонгос Улс|Монгол Улс|Орос Улс)(?!\p{L})/u,
  /中国|韩国|韓国|朝鲜|朝鮮|俄罗斯|越南|日本(?!語|语)|蒙古(?!語|语)|モンゴル(?!語)|ロシア(?!語)|ベトナム|キルギス/u,
  /대한민국|한국(?!어)|북한|조선|중국(?!어)|일본(?!어)|몽골(?!어)|러시아(?!어)|베트남|키르기스/u,
];

/** Names that turn text into markup or code. */
const UNSAFE = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'unsafeSVG', 'eval']);

const LOCAL_TIME =
  /^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|to(?:Date|Time)String)$/;

type Node = { type: string; start: number } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const [key, child] of Object.entries(value)) if (key !== 'type') yield* nodesOf(child);
  }
}

const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return String(node.name);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};

type Import = { from: string; typeOnly: boolean; dynamic: boolean };

/** The import of a node: static, re-exported, dynamic, or as the type `import('…').X`. */
function importOf(node: Node): Import | undefined {
  const from = isNode(node.source) && node.source.type === 'Literal' ? textOf(node.source) : undefined;
  if (from === undefined) {
    return node.type === 'ImportExpression'
      ? { from: '(a URL computed at run time)', typeOnly: false, dynamic: true }
      : undefined;
  }
  if (node.type === 'ImportExpression') return { from, typeOnly: false, dynamic: true };
  if (node.type === 'TSImportType') return { from, typeOnly: true, dynamic: false };
  if (!/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return undefined;
  const specifiers = Array.isArray(node.specifiers) ? (node.specifiers as Node[]) : [];
  const typeOnly =
    (node.importKind ?? node.exportKind) === 'type' ||
    (specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type'));
  return { from, typeOnly, dynamic: false };
}

const moduleOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\..*$/, '');

/** Describes an import that violates the module's rule, or returns undefined. */
function forbiddenImport(file: string, module: string, rule: ImportRule, found: Import): string | undefined {
  const { from, typeOnly } = found;
  if (from.startsWith('.')) {
    const target = join(dirname(file), from);
    if (target.startsWith('..')) return `imports ${from}, which lies outside src`;
    const other = moduleOf(target);
    if (other === module || rule.modules.includes(other)) return undefined;
    if (rule.types.includes(other)) return typeOnly ? undefined : `imports more than types of ${other}`;
    return `imports ${other}; ${module} may import ${[...rule.modules, ...rule.types].join(', ') || 'no module'}`;
  }
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
  if (rule.packages.includes(name)) return undefined;
  if (typeOnly && ONLY_TYPES.includes(name) && module !== 'words') return undefined;
  if (module === 'share' && found.dynamic && !from.startsWith('(')) return undefined;
  return `imports ${from}; ${module} may import ${rule.packages.join(', ') || 'no package'}`;
}

function unsafeUse(node: Node): string | undefined {
  if (node.type === 'Identifier' && UNSAFE.has(String(node.name))) return `uses ${node.name}`;
  if (node.type === 'MemberExpression') {
    const name = textOf(node.property) ?? '';
    if (node.computed === true && UNSAFE.has(name)) return `uses ${name}`;
    if (LOCAL_TIME.test(name)) return `uses local time: ${name}`;
  }
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && Array.isArray(node.arguments)) {
    const callee = textOf(node.callee);
    if (callee === 'Function') return 'uses the Function constructor';
    if (callee === 'Date' && node.arguments.length > 1) return 'uses local time: new Date(year, month …)';
  }
  return undefined;
}

/** All violations in a source file, a line each; `file` is its path below `src/`. */
export function violationsOf(file: string, text: string): string[] {
  const violations: string[] = [];
  const report = (at: number, what: string) => {
    violations.push(`src/${file}:${text.slice(0, at).split('\n').length} ${what}`);
  };
  for (const names of PROPER_NAMES) {
    for (const match of text.matchAll(new RegExp(names, 'gu'))) {
      report(match.index, `names "${match[0]}"; the association and its countries are data`);
    }
  }
  if (!/\.[cm]?[jt]s$/.test(file)) return violations;

  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) return [...violations, `src/${file} cannot be read: ${errors[0]?.message}`];
  const module = moduleOf(file);
  const rule = IMPORT_RULES[module];
  if (rule === undefined)
    report(0, `is in no known module; expected one of ${Object.keys(IMPORT_RULES).join(', ')}`);
  for (const node of nodesOf(program)) {
    const found = importOf(node);
    const forbidden = found && rule && forbiddenImport(file, module, rule, found);
    if (forbidden !== undefined) report(node.start, forbidden);
    const violation = unsafeUse(node);
    if (violation !== undefined) report(node.start, violation);
  }
  return violations;
}
