import type { Book, RawTable } from '../../src/sheets/book';
import { rawTable, day, pct, type Typed } from '../book';

/** 30 June, 15 June and 30 September 2020 as serials. */
const JUNE_30 = 44012;
const JUNE_15 = 43997;

/** A workbook in which nothing is wrong: every table that checks read, every kind of indicator. */
const TABLES: Readonly<Record<string, readonly (readonly Typed[])[]>> = {
  Parametri: [
    ['Parametro', 'Valore', 'Descrizione'],
    ['Ente', 'Camera di prova', null],
    ['Anno', 2020, null],
    ['Dato mancante', 'escludi', null],
  ],
  Fasce: [
    ['Fascia', 'Da', 'Estremo compreso', 'Colore'],
    ['Rosso', 0, 'SI', '#C00000'],
    ['Giallo', 70, 'SI', '#FFC000'],
    ['Verde', 90, 'NO', '#00B050'],
  ],
  Giudizi: [
    ['Giudizio', 'Da'],
    ['Non adeguato', 0],
    ['Adeguato', 60],
    ['Eccellente', 91],
  ],
  Prospettive: [
    ['Codice', 'Prospettiva', 'Peso'],
    ['P1', 'Imprese e territorio', pct(0.6)],
    ['P2', 'Processi interni', pct(0.4)],
  ],
  Priorita: [
    ['Codice', 'Priorità'],
    ['L1', 'Competitività'],
    ['L2', 'Semplificazione'],
  ],
  Programmi: [
    ['Codice', 'Nome', 'Risorse'],
    ['011-005', 'Sviluppo delle imprese', 100000],
    ['012-004', 'Regolazione del mercato', 50000],
    ['1.1', 'Digitalizzazione', 20000],
    ['1.2', 'Formazione', 30000],
  ],
  Obiettivi: [
    ['Codice', 'Obiettivo', 'Prospettiva', 'Priorità', 'Programma', 'Programma ente', 'Peso', 'Motivo scostamento'],
    ['A1', 'Imprese digitali', 'P1', 'L1', '011-005', '1.1', pct(0.4), null],
    ['A2', 'Mercato regolato', 'P1', 'L2', '012-004', '1.2', pct(0.6), null],
    ['B1', 'Servizi veloci', 'P2', 'L2', '012-004', null, pct(1), null],
  ],
  Misure: [
    ['Codice', 'Misura', 'Unità', 'Fonte', 'Ufficio', '2019', '2020'],
    ['N_ImprAssist', 'Imprese assistite', 'N.', 'Registro', 'PID', 180, 250],
    ['N_ImprAttive', 'Imprese attive', 'N.', 'Registro', 'PID', 1000, 1000],
    ['MS_PraticheN', 'Pratiche evase in tempo', 'N.', 'Telemaco', 'RI', 800, 950],
    ['MS_PraticheD', 'Pratiche', 'N.', 'Telemaco', 'RI', 1000, 1000],
    ['GG_Pagamenti', 'Giorni di pagamento', 'gg', 'Contabilità', 'Ragioneria', 28, 20],
    ['699', 'Eventi', 'N.', 'Agenda', 'PID', 10, 15],
  ],
  Indicatori: [
    [
      'Codice',
      'Obiettivo',
      'Indicatore',
      'Algoritmo',
      'Formula',
      'Unità',
      'Tipologia',
      'Verso',
      'Metodo',
      'Peso',
      'Base',
      'Scala',
      'Target 2020',
      'Target 2021',
      'Target 2022',
      'Consuntivo 2019',
      'Consuntivo',
      'Fonte',
      'PIRA',
      'Motivo scostamento',
      'Peso doppio',
    ],
    indicator({
      code: 'A1.1',
      objective: 'A1',
      formula: '[N_ImprAssist] / [N_ImprAttive]',
      unit: '%',
      weight: 0.5,
      targets: ['>= 20,00 %', '>= 22,00 %', '>= 24,00 %'],
      pira: true,
    }),
    indicator({ code: 'A1.2', objective: 'A1', unit: 'N.', weight: 0.3, targets: ['>= 12', '>= 13', '>= 14'], before: 10, actual: 13, pira: true }),
    indicator({ code: 'A1.3', objective: 'A1', formula: '[699] / [699@-1] * 100', unit: 'N.', weight: 0.2, targets: ['> 110 N.', '> 110 N.', '> 115 N.'] }),
    indicator({
      code: 'A2.1',
      objective: 'A2',
      unit: '%',
      direction: 'crescente',
      weight: 0.4,
      targets: [pct(0.8), pct(0.85), pct(0.9)],
      before: pct(0.7),
      actual: pct(0.83),
    }),
    indicator({ code: 'A2.2', objective: 'A2', unit: 'data', weight: 0.3, targets: ['entro il 30/06/2020', null, null], actual: day(JUNE_15) }),
    indicator({ code: 'A2.3', objective: 'A2', unit: 'SI/NO', weight: 0.2, targets: ['SI', 'SI', 'SI'], actual: 'SI' }),
    indicator({ code: 'A2.4', objective: 'A2', unit: 'punti', weight: 0.1, scale: '0:0; 50:50; 80:100', actual: 85 }),
    indicator({
      code: 'B1.1',
      objective: 'B1',
      formula: '[MS_PraticheN] / [MS_PraticheD]',
      unit: '%',
      weight: 0.4,
      targets: ['>= 90,00 %', '>= 91,00 %', '>= 92,00 %'],
      pira: true,
    }),
    indicator({
      code: 'B1.2',
      objective: 'B1',
      formula: '[GG_Pagamenti]',
      unit: 'gg',
      direction: 'decrescente',
      weight: 0.3,
      targets: ['<= 25,00 gg', '<= 24,00 gg', '<= 23,00 gg'],
    }),
    indicator({
      code: 'B1.3',
      objective: 'B1',
      unit: 'N.',
      method: 'miglioramento',
      weight: 0.2,
      base: 10,
      targets: [20, 22, 24],
      before: 10,
      actual: 17,
      reason: 'Avvio in ritardo',
    }),
    indicator({ code: 'B1.4', objective: 'B1', unit: 'N.', weight: 0.1, targets: ['2-5', '2-5', '2-5'], actual: 4 }),
    indicator({ code: 'B1.5', objective: 'B1', unit: 'N.', weight: 'monitoraggio', targets: ['monitoraggio', 'monitoraggio', 'monitoraggio'], actual: 7 }),
  ],
  Rimodulazioni: [
    ['Indicatore', 'Target', 'Motivo', 'Atto', 'Data'],
    ['A1.2', '>= 11', 'Evento annullato', 'Delibera 12', day(JUNE_30)],
  ],
  Schede: [
    [
      'Scheda',
      'Responsabile',
      'Nodo',
      'Padre',
      'Tipo',
      'Riferimento',
      'Titolo',
      'Peso',
      'Sintesi',
      'Unità',
      'Verso',
      'Metodo',
      'Base',
      'Scala',
      'Target',
      'Consuntivo',
    ],
    node({ code: 'S1', type: 'gruppo', title: 'Ente', weight: 0.5 }),
    node({ code: 'S1.1', parent: 'S1', type: 'obiettivo', reference: 'A1', weight: 0.7 }),
    node({ code: 'S1.2', parent: 'S1', type: 'indicatore', reference: 'B1.1', weight: 0.3, target: '>= 92 %' }),
    node({ code: 'S2', type: 'gruppo', title: 'Propri', weight: 0.5 }),
    node({ code: 'S2.1', parent: 'S2', type: 'indicatore', unit: 'N.', weight: 0.6, target: '>= 3', actual: 4 }),
    node({ code: 'S2.2', parent: 'S2', type: 'indicatore', unit: 'gg', direction: 'decrescente', weight: 0.4, target: '<= 10 gg', actual: 8 }),
  ],
  Neutralizzazioni: [
    ['Scheda', 'Indicatore', 'Motivo', 'Atto', 'Data'],
    ['Segretario Generale', 'A1.3', 'Eventi vietati per decreto', 'Delibera 20', day(JUNE_30)],
    ['Segretario Generale', 'S2.2', 'Sospensione dei termini', 'Delibera 21', day(JUNE_30)],
  ],
  RegoleControlli: [['Codice', 'Attivo', 'Gravità', 'Tolleranza']],
  Accettazioni: [['Codice', 'Tabella', 'Riga', 'Motivo', 'Chi', 'Data']],
};

interface IndicatorRow {
  readonly code: string;
  readonly objective: string;
  readonly unit: string;
  readonly weight: number | string;
  readonly formula?: string;
  readonly direction?: string;
  readonly method?: string;
  readonly base?: Typed;
  readonly scale?: string;
  readonly targets?: readonly Typed[];
  readonly before?: Typed;
  readonly actual?: Typed;
  readonly pira?: boolean;
  readonly reason?: string;
}

function indicator(row: IndicatorRow): Typed[] {
  const [target = null, second = null, third = null] = row.targets ?? [];
  const weight = typeof row.weight === 'number' ? pct(row.weight) : row.weight;
  return [
    row.code,
    row.objective,
    `Indicatore ${row.code}`,
    'Conteggio degli uffici',
    row.formula ?? null,
    row.unit,
    'Efficacia',
    row.direction ?? null,
    row.method ?? null,
    weight,
    row.base ?? null,
    row.scale ?? null,
    target,
    second,
    third,
    row.before ?? null,
    row.actual ?? null,
    'Archivio',
    row.pira ? 'SI' : null,
    row.reason ?? null,
    typeof row.weight === 'number' ? row.weight * 2 : 0,
  ];
}

interface NodeRow {
  readonly code: string;
  readonly type: string;
  readonly weight: number;
  readonly parent?: string;
  readonly reference?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly direction?: string;
  readonly target?: Typed;
  readonly actual?: Typed;
}

function node(row: NodeRow): Typed[] {
  const { code, type, parent = null, reference = null, title = null, unit = null, direction = null, target = null, actual = null } = row;
  return ['Segretario Generale', null, code, parent, type, reference, title, pct(row.weight), null, unit, direction, null, null, null, target, actual];
}

/** `Peso doppio` is a column of the officers' own that holds a formula in every row. */
function withFormulas(raw: RawTable): RawTable {
  const column = raw.headers.indexOf('Peso doppio');
  if (column < 0) return raw;
  return { ...raw, formulas: new Map(raw.values.map((_, row) => [row * raw.headers.length + column, 'N([@Peso])*2'])) };
}

/** Tables stand at different places, so that a wrong address shows. */
export function cleanBook(): Book {
  const tables = Object.entries(TABLES).map(([name, rows], i) => withFormulas(rawTable(name, rows, { sheet: `Foglio ${name}`, row: 2 + i, column: i % 3 })));
  return { tables, tableNames: tables.map(({ name }) => name), properties: new Map(), memory: null, readOnly: false };
}
