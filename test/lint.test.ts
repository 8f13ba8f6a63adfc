import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import config from '../eslint.config.js';
import { rooms } from '../eslint.rooms.js';

const root = join(__dirname, '..');
const linter = new Linter({ cwd: root });
const allowed: Readonly<Record<string, readonly string[]>> = rooms;
const names = Object.keys(allowed);
const pure = ['model', 'texts', 'engine', 'sheets', 'checks', 'report'];
const office = ['excel', 'host', 'workbench'];

/** What the linter objects to in a text, as if it stood in that file: rule and line. */
function lint(file: string, code: string): { rule: string | null; line: number }[] {
  return linter.verify(code, config as Linter.Config[], { filename: join(root, file) }).map((message) => ({ rule: message.ruleId, line: message.line }));
}

const objections = (file: string, code: string): (string | null)[] => lint(file, code).map(({ rule }) => rule);

describe('import direction', () => {
  it.each(names)('%s imports from the rooms of its line of the table and from no other', (from) => {
    const others = names.filter((to) => to !== from);
    const code = others.map((to) => `export { x as ${to} } from '../${to}/x';\n`).join('');
    const reported = lint(`src/${from}/a.ts`, code);
    expect(reported.map(({ line }) => others[line - 1])).toEqual(others.filter((to) => !allowed[from]?.includes(to)));
    expect(reported.every(({ rule }) => rule === 'no-restricted-imports')).toBe(true);
  });

  it.each([
    ['plain import', "import { a } from '../engine/mean';\nexport const b = a;\n", 'no-restricted-imports'],
    ['import for effect', "import '../engine/mean';\n", 'no-restricted-imports'],
    ['re-export', "export * from '../engine/mean';\n", 'no-restricted-imports'],
    ['type import', "import type { Mean } from '../engine/mean';\nexport type A = Mean;\n", 'no-restricted-imports'],
    ['index of the room', "import { a } from '../engine';\nexport const b = a;\n", 'no-restricted-imports'],
    ['inline type import', "export type A = import('../engine/mean').Mean;\n", 'no-restricted-syntax'],
    ['require', "export const a: unknown = require('../engine/mean');\n", '@typescript-eslint/no-require-imports'],
  ])('upward %s is reported', (_, code, rule) => {
    expect(objections('src/model/a.ts', code)).toContain(rule);
  });

  it('covers folders within a room', () => {
    expect(objections('src/checks/money/a.ts', "export { a } from '../../actions/run';\n")).toEqual(['no-restricted-imports']);
    expect(objections('src/checks/money/a.ts', "export { a } from '../../engine/mean';\n")).toEqual([]);
  });

  it('covers dynamic imports', () => {
    expect(objections('src/taskpane/a.ts', "export const a = () => import('../cli/main');\n")).toEqual(['no-restricted-syntax']);
    expect(objections('src/taskpane/a.ts', "export const a = () => import('../word/write');\n")).toEqual([]);
    expect(objections('src/taskpane/a.ts', 'export const a = (path: string) => import(path);\n')).toEqual(['no-restricted-syntax']);
  });

  it('keeps import() of our own files out of what the command line loads', () => {
    expect(objections('src/cli/a.ts', "export const a = () => import('../word/write');\n")).toEqual(['no-restricted-syntax']);
  });

  it('has a line for every folder of src', () => {
    expect(readdirSync(join(root, 'src')).filter((room) => !names.includes(room))).toEqual([]);
  });

  it('never lets two rooms import each other', () => {
    expect(names.flatMap((from) => (allowed[from] ?? []).filter((to) => allowed[to]?.includes(from)))).toEqual([]);
  });
});

describe('Office.js stays at the edge', () => {
  const uses = [
    ['export const a = () => Excel.createWorkbook();', 'no-restricted-globals'],
    ['export const b = () => Office.context;', 'no-restricted-globals'],
    ['export const c = () => OfficeExtension;', 'no-restricted-globals'],
    ['export const d = () => Word;', 'no-restricted-globals'],
    ['export const e = () => PowerPoint;', 'no-restricted-globals'],
    ['export const f: unknown = globalThis.Office;', 'no-restricted-globals'],
    ['export type G = Excel.Range;', 'no-restricted-syntax'],
    ["import '@microsoft/office-js';", 'no-restricted-imports'],
  ];
  const code = uses.map(([line]) => `${line}\n`).join('');

  it.each(names)('%s', (room) => {
    const reported = lint(`src/${room}/a.ts`, code).map(({ rule }) => rule);
    expect(reported).toEqual(office.includes(room) ? [] : uses.map(([, rule]) => rule));
  });

  it.each(['ts', 'tsx'])('the rules of the add-in plugin hold in .%s', (extension) => {
    const loop = 'export const a = () => Excel.run(async (context) => {\n  for (let i = 0; i < 3; i++) {\n    await context.sync();\n  }\n});\n';
    const unloaded =
      'export const a = () => Excel.run(async (context) => {\n  const range = context.workbook.getSelectedRange();\n  return range.values;\n});\n';
    expect(objections(`src/excel/a.${extension}`, loop)).toEqual(['office-addins/no-context-sync-in-loop']);
    expect(objections(`src/excel/a.${extension}`, unloaded)).toContain('office-addins/load-object-before-read');
  });

  it('the parameter of Excel.run is called context', () => {
    expect(objections('src/excel/a.ts', 'export const a = () => Excel.run(async (ctx) => ctx.sync());\n')).toEqual(['no-restricted-syntax']);
    expect(objections('src/excel/a.ts', 'export const a = () => Excel.run({ delayForCellEdit: true }, async (ctx) => ctx.sync());\n')).toEqual([
      'no-restricted-syntax',
    ]);
    expect(objections('src/excel/a.ts', 'export const a = () => Excel.run({ delayForCellEdit: true }, async (context) => context.sync());\n')).toEqual([]);
  });
});

describe('pure rooms', () => {
  const impure = [
    ['export const a = () => window;', 'no-restricted-globals'],
    ['export const b = () => document.title;', 'no-restricted-globals'],
    ['export const c = () => Date.now();', 'no-restricted-syntax'],
    ['export const d = () => new Date();', 'no-restricted-syntax'],
    ['export const e = () => Math.random();', 'no-restricted-syntax'],
    ['export const f = (n: number) => n.toLocaleString();', 'no-restricted-syntax'],
    ['export const g = (x: string, y: string) => x.localeCompare(y);', 'no-restricted-syntax'],
    ['export const h = () => new Intl.NumberFormat();', 'no-restricted-syntax'],
    ['export const i = (x: Date) => x.getHours();', 'no-restricted-syntax'],
    ["export { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ];
  const code = impure.map(([line]) => `${line}\n`).join('');

  it.each(pure)('%s knows no page, clock or language of the machine', (room) => {
    expect(objections(`src/${room}/a.ts`, code)).toEqual(impure.map(([, rule]) => rule));
  });

  it('other rooms may', () => {
    expect(objections('src/cli/a.ts', code)).toEqual([]);
  });

  it('dates and languages that come in as arguments are legal', () => {
    const legal = [
      'export const a = (ms: number) => new Date(ms).getUTCFullYear();\n',
      "export const b = (n: number) => new Intl.NumberFormat('it').format(n);\n",
      "export const c = (x: string, y: string) => x.localeCompare(y, 'it');\n",
    ];
    expect(objections('src/model/a.ts', legal.join(''))).toEqual([]);
  });
});

describe('everywhere', () => {
  it.each([
    ['export const a = (code: string) => eval(code);\n', 'no-eval'],
    ['export const a = (code: string) => new Function(code);\n', 'no-new-func'],
    ["export const a = () => setTimeout('a()', 1);\n", 'no-implied-eval'],
    ['export const a = (b: any) => b;\n', '@typescript-eslint/no-explicit-any'],
    ['export const a = (b?: string) => b!.length;\n', '@typescript-eslint/no-non-null-assertion'],
  ])('%s', (code, rule) => {
    expect(objections('src/actions/a.ts', code)).toContain(rule);
    expect(objections('test/a.test.ts', code)).toContain(rule);
  });

  it('only the command line prints', () => {
    expect(objections('src/actions/a.ts', "console.log('a');\n")).toEqual(['no-console']);
    expect(objections('src/cli/a.ts', "console.log('a');\n")).toEqual([]);
  });

  it('rules cannot be switched off by a comment', () => {
    expect(objections('src/actions/a.ts', '// eslint-disable-next-line no-eval\nexport const a = (code: string) => eval(code);\n')).toContain('no-eval');
  });

  it.each(['it.skip', 'test.only', 'describe.only'])('%s is reported', (call) => {
    expect(objections('test/a.test.ts', `${call}('a', () => undefined);\n`)).toEqual(['no-restricted-properties']);
  });

  it('the pane is accessible and keeps the rules of hooks', () => {
    const conditional = "import { useState } from 'react';\nexport const A = ({ on }: { on: boolean }) => {\n  if (on) useState(1);\n  return <p>a</p>;\n};\n";
    expect(objections('src/taskpane/A.tsx', 'export const A = () => <img src="a.png" />;\n')).toEqual(['jsx-a11y/alt-text']);
    expect(objections('src/taskpane/A.tsx', 'export const A = () => <img src="a.png" alt="Logo" />;\n')).toEqual([]);
    expect(objections('src/taskpane/A.tsx', conditional)).toContain('react-hooks/rules-of-hooks');
  });
});
