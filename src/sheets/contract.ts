/**
 * The contract between a workbook and the product: which tables, which columns, who fills them.
 * Italian names are data here (they stand in the officers' sheets), not text for the screen.
 */

/** What a column's cells hold, which decides how they are read and how the template formats them. */
export type ColumnKind = 'code' | 'text' | 'number' | 'money' | 'value' | 'target' | 'weight' | 'date' | 'yesNo' | 'choice' | 'formula' | 'percent';

export interface ColumnSpec {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly aliases?: readonly string[];
  readonly required?: true;
  /** Written by the product; every other column is typed by people. */
  readonly out?: true;
  /** May carry a year or a period behind its name (`Target 2023`, `Consuntivo 2020-06`). */
  readonly periodic?: true;
  readonly choices?: readonly string[];
}

export interface TableSpec {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Columns whose header is nothing but a period (`2019`, `2020-06`, `2020 T3`). */
  readonly periodColumns?: ColumnKind;
}

const VERSI = ['crescente', 'decrescente'] as const;
const METODI = ['rapporto', 'lineare', 'miglioramento'] as const;
const SI_NO = ['SI', 'NO'] as const;

/** Keeps the literal keys so that a misspelt column is a type error. */
function table<const T extends TableSpec>(spec: T): T {
  return spec;
}

export const CONTRACT = {
  Parametri: table({
    name: 'Parametri',
    columns: {
      key: { header: 'Parametro', kind: 'text', required: true },
      value: { header: 'Valore', kind: 'value', required: true },
      description: { header: 'Descrizione', kind: 'text' },
    },
  }),
  Fasce: table({
    name: 'Fasce',
    columns: {
      name: { header: 'Fascia', kind: 'text', required: true },
      from: { header: 'Da', kind: 'number', required: true },
      inclusive: { header: 'Estremo compreso', kind: 'yesNo', choices: SI_NO },
      color: { header: 'Colore', kind: 'text' },
    },
  }),
  Giudizi: table({
    name: 'Giudizi',
    columns: {
      name: { header: 'Giudizio', kind: 'text', required: true },
      from: { header: 'Da', kind: 'number', required: true },
    },
  }),
  Prospettive: table({
    name: 'Prospettive',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      name: { header: 'Prospettiva', kind: 'text' },
      weight: { header: 'Peso', kind: 'weight' },
    },
  }),
  Priorita: table({
    name: 'Priorita',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      name: { header: 'Priorità', kind: 'text' },
    },
  }),
  Programmi: table({
    name: 'Programmi',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      name: { header: 'Nome', kind: 'text' },
      resources: { header: 'Risorse', kind: 'money' },
      expectedResults: { header: 'Risultati attesi', kind: 'text' },
      impact: { header: 'Impatto', kind: 'text' },
      services: { header: 'Servizi', kind: 'text' },
    },
  }),
  Obiettivi: table({
    name: 'Obiettivi',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      name: { header: 'Obiettivo', kind: 'text', required: true },
      perspective: { header: 'Prospettiva', kind: 'code' },
      priority: { header: 'Priorità', kind: 'code' },
      programme: { header: 'Programma', kind: 'code' },
      ownProgramme: { header: 'Programma ente', kind: 'code' },
      weight: { header: 'Peso', kind: 'weight' },
      resources: { header: 'Risorse', kind: 'money' },
      interventionResources: { header: 'Risorse interventi', kind: 'money' },
      service: { header: 'Servizio', kind: 'text' },
      description: { header: 'Descrizione', kind: 'text' },
      expectedResults: { header: 'Risultati attesi', kind: 'text' },
      impact: { header: 'Impatto', kind: 'text' },
      varianceReason: { header: 'Motivo scostamento', kind: 'text' },
      coverage: { header: 'Copertura', kind: 'percent', out: true },
      achievement: { header: '% realizzazione', kind: 'percent', out: true },
      band: { header: 'Fascia', kind: 'text', out: true },
    },
  }),
  Misure: table({
    name: 'Misure',
    periodColumns: 'value',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      name: { header: 'Misura', kind: 'text' },
      unit: { header: 'Unità', kind: 'text' },
      source: { header: 'Fonte', kind: 'text' },
      office: { header: 'Ufficio', kind: 'text' },
    },
  }),
  Indicatori: table({
    name: 'Indicatori',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      objective: { header: 'Obiettivo', kind: 'code' },
      name: { header: 'Indicatore', kind: 'text' },
      algorithm: { header: 'Algoritmo', kind: 'text' },
      formula: { header: 'Formula', kind: 'formula' },
      unit: { header: 'Unità', kind: 'text' },
      kind: { header: 'Tipologia', kind: 'text' },
      direction: { header: 'Verso', kind: 'choice', choices: VERSI },
      method: { header: 'Metodo', kind: 'choice', choices: METODI },
      weight: { header: 'Peso', kind: 'weight' },
      base: { header: 'Base', kind: 'value' },
      scale: { header: 'Scala', kind: 'target' },
      target: { header: 'Target', kind: 'target', aliases: ['Risultato atteso'], periodic: true },
      actual: { header: 'Consuntivo', kind: 'value', periodic: true },
      source: { header: 'Fonte', kind: 'text' },
      office: { header: 'Ufficio', kind: 'text' },
      pira: { header: 'PIRA', kind: 'yesNo', choices: SI_NO },
      ptpct: { header: 'PTPCT', kind: 'yesNo', choices: SI_NO },
      varianceReason: { header: 'Motivo scostamento', kind: 'text' },
      notes: { header: 'Note', kind: 'text' },
      value: { header: 'Valore ottenuto', kind: 'value', out: true },
      achievement: { header: '% realizzazione', kind: 'percent', out: true },
      band: { header: 'Fascia', kind: 'text', out: true },
      outcome: { header: 'Esito', kind: 'text', out: true },
    },
  }),
  Rimodulazioni: table({
    name: 'Rimodulazioni',
    columns: {
      indicator: { header: 'Indicatore', kind: 'code', required: true },
      target: { header: 'Target', kind: 'target', required: true },
      reason: { header: 'Motivo', kind: 'text' },
      act: { header: 'Atto', kind: 'text' },
      date: { header: 'Data', kind: 'date' },
    },
  }),
  Schede: table({
    name: 'Schede',
    columns: {
      scorecard: { header: 'Scheda', kind: 'code', required: true },
      manager: { header: 'Responsabile', kind: 'text' },
      node: { header: 'Nodo', kind: 'code', required: true },
      parent: { header: 'Padre', kind: 'code' },
      type: { header: 'Tipo', kind: 'choice', required: true, choices: ['gruppo', 'obiettivo', 'indicatore'] },
      reference: { header: 'Riferimento', kind: 'code' },
      title: { header: 'Titolo', kind: 'text' },
      perspective: { header: 'Prospettiva', kind: 'text' },
      weight: { header: 'Peso', kind: 'weight' },
      synthesis: { header: 'Sintesi', kind: 'choice', choices: ['pesata', 'semplice'] },
      unit: { header: 'Unità', kind: 'text' },
      direction: { header: 'Verso', kind: 'choice', choices: VERSI },
      method: { header: 'Metodo', kind: 'choice', choices: METODI },
      base: { header: 'Base', kind: 'value' },
      scale: { header: 'Scala', kind: 'target' },
      target: { header: 'Target', kind: 'target', aliases: ['Risultato atteso'], periodic: true },
      actual: { header: 'Consuntivo', kind: 'value', periodic: true },
      value: { header: 'Valore ottenuto', kind: 'value', out: true },
      achievement: { header: '% realizzazione', kind: 'percent', out: true },
      band: { header: 'Fascia', kind: 'text', out: true },
    },
  }),
  Neutralizzazioni: table({
    name: 'Neutralizzazioni',
    columns: {
      scorecard: { header: 'Scheda', kind: 'code' },
      indicator: { header: 'Indicatore', kind: 'code', required: true },
      reason: { header: 'Motivo', kind: 'text' },
      act: { header: 'Atto', kind: 'text' },
      date: { header: 'Data', kind: 'date' },
    },
  }),
  Budget: table({
    name: 'Budget',
    columns: {
      area: { header: 'Area', kind: 'code' },
      objective: { header: 'Obiettivo', kind: 'code' },
      programme: { header: 'Programma', kind: 'code' },
      ownProgramme: { header: 'Programma ente', kind: 'code' },
      project: { header: 'Progetto', kind: 'code' },
      action: { header: 'Azione', kind: 'code' },
      costCentre: { header: 'CdC', kind: 'code' },
      account: { header: 'Conto', kind: 'code' },
      description: { header: 'Descrizione', kind: 'text' },
      nature: { header: 'Natura', kind: 'choice', choices: ['costo', 'ricavo', 'contributo', 'investimento', 'diritto annuale', 'accantonamento'] },
      management: { header: 'Gestione', kind: 'choice', aliases: ['Attività'], choices: ['istituzionale', 'commerciale'] },
      budget: { header: 'Preventivo', kind: 'money', periodic: true },
      revised: { header: 'Assestato', kind: 'money', periodic: true },
      actual: { header: 'Consuntivo', kind: 'money', periodic: true },
      variance: { header: 'Scostamento', kind: 'money', out: true },
      achievement: { header: '% realizzazione', kind: 'percent', out: true },
    },
  }),
  TotaliDichiarati: table({
    name: 'TotaliDichiarati',
    columns: {
      level: { header: 'Livello', kind: 'choice', required: true, choices: ['azione', 'progetto', 'obiettivo', 'programma', 'area', 'ente'] },
      code: { header: 'Codice', kind: 'code' },
      nature: { header: 'Natura', kind: 'text', required: true },
      management: { header: 'Gestione', kind: 'choice', choices: ['istituzionale', 'commerciale'] },
      column: { header: 'Colonna', kind: 'choice', choices: ['Preventivo', 'Assestato', 'Consuntivo'] },
      amount: { header: 'Importo', kind: 'money', required: true },
      source: { header: 'Fonte', kind: 'text' },
      computed: { header: 'Calcolato', kind: 'money', out: true },
      difference: { header: 'Differenza', kind: 'money', out: true },
      outcome: { header: 'Esito', kind: 'text', out: true },
    },
  }),
  Bilancio: table({
    name: 'Bilancio',
    periodColumns: 'money',
    columns: {
      code: { header: 'Voce', kind: 'code', required: true },
      description: { header: 'Descrizione', kind: 'text' },
      level: { header: 'Livello', kind: 'number' },
      formula: { header: 'Formula', kind: 'formula' },
      budget: { header: 'Preventivo', kind: 'money', periodic: true },
      revised: { header: 'Assestato', kind: 'money', periodic: true },
      actual: { header: 'Consuntivo', kind: 'money', periodic: true },
      variance: { header: 'Scostamento', kind: 'money', out: true },
      outcome: { header: 'Esito', kind: 'text', out: true },
    },
  }),
  Canali: table({
    name: 'Canali',
    periodColumns: 'value',
    columns: {
      channel: { header: 'Canale', kind: 'code', required: true },
      metric: { header: 'Metrica', kind: 'code', required: true },
      unit: { header: 'Unità', kind: 'text' },
      target: { header: 'Target', kind: 'target', periodic: true },
      manager: { header: 'Responsabile', kind: 'text' },
      lastPublished: { header: 'Ultima pubblicazione', kind: 'date' },
      frequencyDays: { header: 'Frequenza (giorni)', kind: 'number' },
      change: { header: 'Variazione', kind: 'percent', out: true },
      achievement: { header: '% realizzazione', kind: 'percent', out: true },
      band: { header: 'Fascia', kind: 'text', out: true },
      presence: { header: 'Aggiornamento', kind: 'text', out: true },
    },
  }),
  RegoleControlli: table({
    name: 'RegoleControlli',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      active: { header: 'Attivo', kind: 'yesNo', choices: SI_NO },
      gravity: { header: 'Gravità', kind: 'choice', choices: ['errore', 'avviso', 'nota'] },
      tolerance: { header: 'Tolleranza', kind: 'number' },
    },
  }),
  Accettazioni: table({
    name: 'Accettazioni',
    columns: {
      code: { header: 'Codice', kind: 'code', required: true },
      table: { header: 'Tabella', kind: 'text' },
      row: { header: 'Riga', kind: 'code' },
      reason: { header: 'Motivo', kind: 'text' },
      who: { header: 'Chi', kind: 'text' },
      date: { header: 'Data', kind: 'date' },
    },
  }),
} as const;

export type TableName = keyof typeof CONTRACT;
export type ColumnKey<T extends TableName> = keyof (typeof CONTRACT)[T]['columns'];

/** Headers and table names compare without case, accents, spacing and invisible characters. */
export function normalizeHeader(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s]/gu, '')
    .toLowerCase();
}

const BY_NORMALIZED_NAME = new Map<string, TableName>((Object.keys(CONTRACT) as TableName[]).map((name) => [normalizeHeader(name), name]));

/** The contract's name for a workbook table, or null for a table of the officers' own. */
export function knownTable(name: string): TableName | null {
  return BY_NORMALIZED_NAME.get(normalizeHeader(name)) ?? null;
}

/** True for the column of a table that the product colours: what stands there before a run must be known to be put back. */
export function isColoured(table: string, header: string): boolean {
  const name = knownTable(table);
  if (name === null) return false;
  const columns: Readonly<Record<string, ColumnSpec>> = CONTRACT[name].columns;
  const band = columns['band'];
  return band?.out === true && normalizeHeader(band.header) === normalizeHeader(header);
}

/** True for the tables a reading brings along: the contract's, and second indicator tables (`Indicatori2`), which checks compare. */
export function isRead(name: string): boolean {
  return knownTable(name) !== null || normalizeHeader(name).startsWith('indicatori');
}
