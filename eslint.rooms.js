const core = ['model', 'texts', 'engine', 'sheets', 'checks', 'report'];

/** Which rooms of src a room may import from: downwards only (docs/architettura.md). */
const rooms = {
  model: [],
  texts: ['model'],
  engine: ['model', 'texts'],
  sheets: ['model', 'texts', 'engine'],
  checks: ['model', 'texts', 'engine', 'sheets'],
  report: ['model', 'texts', 'engine', 'sheets', 'checks'],
  actions: core,
  excel: core,
  xlsx: core,
  word: core,
  opendata: core,
  host: ['model', 'sheets', 'xlsx'],
  functions: [...core, 'actions', 'excel'],
  commands: [...core, 'actions', 'excel', 'word', 'opendata'],
  taskpane: [...core, 'actions', 'excel', 'word', 'opendata'],
  cli: [...core, 'actions', 'xlsx', 'word', 'opendata'],
  workbench: [...core, 'actions', 'excel', 'xlsx', 'word', 'opendata', 'host', 'functions', 'commands', 'taskpane'],
};

/** Rooms that give the same answer on every machine: no page, no clock, no language or time zone of the machine. */
const pure = core;

/** Rooms that talk to Office.js. */
const office = ['excel', 'host', 'workbench'];

/** Rooms only webpack compiles. All others also run in Node as CommonJS, where `import()` of one of our files fails. */
const browserOnly = ['excel', 'host', 'functions', 'commands', 'taskpane', 'workbench'];

const filesOf = (names) => names.map((room) => `src/${room}/**/*.{ts,tsx}`);

const officeNames = ['Excel', 'Office', 'OfficeExtension', 'PowerPoint', 'Word'];
const officeMessage = `Only ${office.map((room) => `src/${room}`).join(', ')} speak to Office.js.`;
const officeGlobals = officeNames.map((name) => ({ name, message: officeMessage }));

/** `no-restricted-globals` sees values only; a type such as `Excel.Range` ties a room to Office.js as well. */
const officeTypes = { selector: `TSQualifiedName > Identifier.left[name=/^(${officeNames.join('|')})$/]`, message: officeMessage };

const machine = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'performance',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
];
const machineGlobals = machine.map((name) => ({ name, message: 'Pure rooms know no page, clock or machine.' }));

const pureSyntax = [
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'The date comes in as an argument.',
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Pure rooms give the same answer every time.' },
  {
    selector:
      'MemberExpression[property.name=/^toLocale/], CallExpression[callee.property.name=localeCompare][arguments.length<2], NewExpression[callee.object.name=Intl][arguments.length=0]',
    message: "The machine's language must not show: format in src/texts, compare by code or with a named locale.",
  },
  {
    selector: 'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$/]',
    message: "The machine's time zone must not show: use the UTC methods.",
  },
];

/** With another name the add-in plugin's `call-sync-before-read` reports falsely. */
const excelRunParameter = {
  selector: "CallExpression[callee.object.name='Excel'][callee.property.name='run'] > :function > Identifier.params:not([name='context'])",
  message: 'Call the parameter of Excel.run `context`.',
};

/** What a room must not reach, as a pattern of relative import paths. */
function forbiddenPath(room) {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !rooms[room].includes(other));
  return `^(\\.\\./)+(${forbidden.join('|')})(/|$)`;
}

/** The import direction of one room, for static, dynamic and type imports. */
function roomConfig(room) {
  const regex = forbiddenPath(room);
  const message = `src/${room} may import from: ${rooms[room].join(', ') || 'nothing else'}.`;
  const source = `/${regex.replaceAll('/', '\\u002F')}/`;
  return {
    name: `rooms/${room}`,
    files: filesOf([room]),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex, message },
            ...(office.includes(room) ? [] : [{ regex: '^@microsoft/office-js', message: 'Only the rooms of Office.js load it.' }]),
            ...(pure.includes(room) ? [{ regex: '^node:', message: 'Pure rooms also run in a browser.' }] : []),
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        {
          globals: [...(office.includes(room) ? [] : officeGlobals), ...(pure.includes(room) ? machineGlobals : [])],
          checkGlobalObject: true,
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=${source}]`, message },
        { selector: `TSImportType[source.value=${source}]`, message },
        { selector: 'ImportExpression[source.type!="Literal"]', message: 'Write the path out, so that the import direction can be checked.' },
        ...(browserOnly.includes(room)
          ? []
          : [{ selector: 'ImportExpression[source.value=/^\\./]', message: 'Runs as CommonJS on the command line, where import() of our own files fails.' }]),
        ...[office.includes(room) ? excelRunParameter : officeTypes],
        ...(pure.includes(room) ? pureSyntax : []),
      ],
    },
  };
}

module.exports = { rooms, filesOf, roomConfigs: Object.keys(rooms).map(roomConfig) };
