import type { Cell, Row, Table } from '../../src/report/document';
import { cellText } from '../../src/report/cells';
import printed from '../golden/documenti/pisa-2020.json';
import { shows } from './printed';
import { documentWithId, exampleInput, gridOf, tableOf } from './read-document';

/** What the report prints of a leaf; where two tables print it differently, both. */
interface Leaf {
  readonly codice: string;
  readonly peso: string;
  readonly consuntivo: readonly string[];
  readonly target: readonly string[];
  readonly realizzazione: string | null;
}

/** The one row of a table that begins with a code. */
function rowOf({ rows }: Table, code: string): readonly Cell[] {
  const own = rows.filter(({ cells }) => cells[0]?.content === code);
  expect([code, own.length]).toEqual([code, 1]);
  return (own[0] as Row).cells;
}

/** Weight, actual, target, achievement and band end every line. */
function expectLeaf(cells: readonly Cell[], { codice, peso, consuntivo, target, realizzazione }: Leaf): void {
  const [weight, actual, aim, achievement, band] = cells.slice(-5);
  expect([codice, 'peso', shows(weight, peso)]).toEqual([codice, 'peso', true]);
  expect([codice, 'consuntivo', consuntivo.some((one) => shows(actual, one))]).toEqual([codice, 'consuntivo', true]);
  expect([codice, 'target', target.some((one) => shows(aim, one))]).toEqual([codice, 'target', true]);
  if (realizzazione !== null) expect([codice, shows(achievement, realizzazione)]).toEqual([codice, true]);
  else if (target.includes('monitoraggio')) expect([codice, achievement?.content, band?.content]).toEqual([codice, null, 'monitoraggio']);
}

describe('Pisa 2020, the documents', () => {
  it('has every printed figure of the map in its box, under its name and in its band', async () => {
    const grid = gridOf(tableOf(documentWithId(await exampleInput('pisa-2020.xlsx'), 'mappa'), 'mappa'));
    const expectBox = (start: string, percent: string): void => {
      const own = grid.flatMap((cells, row) => cells.flatMap((cell, column) => (String(cell.content).startsWith(start) ? [{ cell, row, column }] : [])));
      const last = own.at(-1);
      const below = grid[(last?.row ?? 0) + 1]?.[last?.column ?? 0];
      expect([start, new Set(own.map(({ cell }) => cell)).size, shows(below, percent)]).toEqual([start, 1, true]);
      expect(below?.link).toBeDefined();
      expect([
        below?.band?.name,
        cellText(below ?? { content: null }, 'it')
          .split(' · ')
          .at(-1),
      ]).toEqual([last?.cell.band?.name, last?.cell.band?.name]);
    };
    for (const { codice, realizzazione } of printed.mappa.obiettivi) expectBox(`${codice} – `, realizzazione);
    printed.mappa.prospettive.forEach((percent, i) => expectBox(`${'ABCD'.charAt(i)} – `, percent));
    expect(grid[0]?.map(({ content }) => content)).toEqual(['Ente', 'Media della priorità', 'Media della priorità', 'Media della priorità']);
    expect(grid[1]?.map((cell) => cellText(cell, 'it'))[0]).toBe('94,9 % · Verde');
    expect([printed.mappa.ente, ...printed.mappa.priorita].map((percent, i) => shows(grid[1]?.[i], percent))).toEqual([true, true, true, true]);
  });

  it('shows all objectives as bars on a page after the map, each with the figure that is printed on the map', async () => {
    const document = documentWithId(await exampleInput('pisa-2020.xlsx'), 'mappa');
    const [, heading, charts] = document.blocks;
    expect(heading).toMatchObject({ kind: 'heading', newPage: true });
    const table = tableOf(document, 'confronto');
    const shown = new Map(table.rows.map(({ cells }) => [cells[0]?.content, cells[2]]));
    expect(printed.mappa.obiettivi.map(({ codice, realizzazione }) => [codice, shows(shown.get(codice), realizzazione)])).toEqual(
      printed.mappa.obiettivi.map(({ codice }) => [codice, true]),
    );
    expect(charts?.kind === 'charts' ? charts.charts.map(({ shape, table: of, series }) => [shape, of, series.map(({ column }) => column)]) : []).toEqual([
      ['bars', 'confronto', [2]],
    ]);
    expect(table.rows.slice(-2).map(({ cells }) => cells[0]?.content)).toEqual(['A4', 'D2']);
  });

  it('has every printed figure of the scorecard in its cell', async () => {
    const table = tableOf(documentWithId(await exampleInput('pisa-2020.xlsx'), 'cruscotto'), 'cruscotto');
    let figures = 0;
    for (const { codice, peso, realizzazione, programma, indicatori } of printed.cruscotto) {
      const cells = rowOf(table, codice);
      expect([codice, shows(cells[2], peso), shows(cells[4], realizzazione)]).toEqual([codice, true, true]);
      const { risorse } = printed.risorse[programma as keyof typeof printed.risorse];
      const context = table.rows[table.rows.findIndex((row) => row.cells === cells) + 1]?.cells ?? [];
      expect(String(context[1]?.content)).toMatch(new RegExp(`^Programma ${programma}( · |$)`));
      const amount = / · Risorse: (.*) €$/.exec(String(context[1]?.content))?.[1] ?? null;
      expect([codice, amount]).toEqual([codice, risorse === null ? null : risorse.replace(/ ?€/, '')]);
      for (const leaf of indicatori) expectLeaf(rowOf(table, leaf.codice), leaf);
      figures += indicatori.length;
    }
    expect(figures).toBe(46);
  });

  it('has every printed figure of the Segretario Generale’s sheet, and why two indicators are left out', async () => {
    const document = documentWithId(await exampleInput('pisa-2020.xlsx'), 'scheda:Segretario Generale');
    const table = tableOf(document, 'scheda');
    const expected = printed.schedaSegretarioGenerale;
    const [figures] = document.blocks;
    expect(figures?.kind === 'figures' && shows(figures.figures[0]?.cell, expected.realizzazione)).toBe(true);
    for (const { nodo, peso, realizzazione, nodi } of expected.priorita) {
      const [weight, , , achievement] = rowOf(table, nodo).slice(-5);
      expect([nodo, shows(weight, peso), shows(achievement, realizzazione)]).toEqual([nodo, true, true]);
      for (const leaf of nodi) {
        const cells = rowOf(table, leaf.codice);
        expectLeaf(cells, leaf);
        expect(cells[1]?.indent).toBe(1);
      }
    }
    const list = tableOf(document, 'neutralizzazioni').rows.map(({ cells }) => cells.map(({ content }) => content));
    expect(list.map(([code]) => code)).toEqual(['A4.6', 'D2.2']);
    expect(list[0]?.[3]).toBe('Determinazione del Segretario Generale n. 263');
  });

  it('has resources, costs and spending rate of every programme that prints them, and asks for the texts that are missing', async () => {
    const input = await exampleInput('pisa-2020.xlsx');
    const rates = Object.entries(printed.risorse).filter(([, { oneri }]) => oneri !== null);
    expect(rates).toHaveLength(8);
    for (const [code, { risorse, oneri, realizzazione }] of Object.entries(printed.risorse)) {
      const document = documentWithId(input, `programma:${code}`);
      const figures = document.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
      const cells = figures.map(({ cell }) => cell);
      if (risorse !== null) expect([code, shows(cells[0], risorse)]).toEqual([code, true]);
      expect([code, cells.length]).toEqual([code, Number(risorse !== null) + (oneri === null ? Number(risorse !== null) : 2)]);
      if (risorse !== null && oneri === null) expect([code, cells[1]?.content]).toEqual([code, '[da completare]']);
      if (oneri !== null) expect([code, shows(cells[1], oneri), shows(cells[2], String(realizzazione))]).toEqual([code, true, true]);
      const isOver = cells[2]?.content !== undefined && !shows(cells[2], '100%') && Number(String(realizzazione).replace(/[%.]/g, '').replace(',', '.')) > 100;
      expect([code, figures[2]?.note ?? null]).toEqual([code, isOver ? 'oltre il budget' : null]);
      const missing = document.blocks.flatMap((block) => (block.kind === 'narrative' && block.text === null ? [block.label] : []));
      expect(missing).toEqual(expect.arrayContaining(['Risultati attesi', 'Impatto', ...(risorse === null ? ['Risorse a budget'] : [])]));
    }
  });

  it('has the anti-corruption indicators, and only those', async () => {
    const input = await exampleInput('pisa-2020.xlsx');
    const table = tableOf(documentWithId(input, 'ptpct'), 'ptpct');
    const scorecard = tableOf(documentWithId(input, 'cruscotto'), 'cruscotto');
    for (const leaf of printed.ptpct) {
      const cells = rowOf(table, leaf.codice);
      expectLeaf(cells, leaf);
      const [own] = scorecard.rows.filter(({ cells: [code] }) => code?.content === leaf.codice);
      expect(own?.cells.some(({ tone, content }) => tone === 'ptpct' && String(content).endsWith('(PTPCT)'))).toBe(true);
      // They enter no mean of the body: their weights are those of the plan's own list.
      expect(own?.cells.slice(-5)[0]?.content).toBe('fuori media');
    }
    expect(table.rows.flatMap(({ cells }) => cells.map(({ content }) => content))).not.toContainEqual(expect.stringContaining('PTPCT)'));
    expect(table.rows.filter(({ role }) => role === 'plain')).toHaveLength(5);
    expect([table.columns[1]?.header, table.rows[0]?.cells[0]?.content]).toEqual(['Indicatore', 'Indicatori fuori dalla media dell’ente']);
  });
});

describe('Pisa 2020, what stands around the figures', () => {
  it('shows which targets are not to be exceeded, and short units behind figures that stay numbers', async () => {
    const document = documentWithId(await exampleInput('pisa-2020.xlsx'), 'cruscotto');
    const table = tableOf(document, 'cruscotto');
    const shown = (code: string): string[] =>
      rowOf(table, code)
        .slice(-4, -2)
        .map((cell) => cellText(cell, 'it').replaceAll('\u00a0', ' '));
    expect(shown('B1.3')).toEqual(['2,00 %', '≤ 5,00 %']);
    expect(shown('B1.6')).toEqual(['−7,01 gg', '≤ −2,00 gg']);
    expect(shown('B1.9')).toEqual(['4,90 gg', '≤ 6,00 gg']);
    expect(shown('D3.1')).toEqual(['105,57 €', '≤ 125,85 €']);
    expect(shown('C2.5')[1]).toBe('≤ 0');
    expect(shown('A1.1')).toEqual(['4,91 ‰', '2,00 ‰']);
    expect(shown('A1.2')[1]).toBe('≥ 1');
    expect(['A1.4', 'B1.7'].map((code) => shown(code)[1])).toEqual(['monitoraggio', 'monitoraggio']);
    expect(rowOf(table, 'B1.6')[5]?.content).toEqual({ n: -2, as: 'number', decimals: 2, before: '≤\u00a0', after: '\u00a0gg' });
  });

  it('has no column of measures where two indicators have some: these stand with their algorithm', async () => {
    const table = tableOf(documentWithId(await exampleInput('pisa-2020.xlsx'), 'cruscotto'), 'cruscotto');
    expect(table.columns.map(({ header }) => header)).not.toContain('Misure');
    expect(String(rowOf(table, 'A4.3')[2]?.content)).toMatch(/\nMisure: 917N; 917D$/);
  });

  it('says on the Segretario Generale’s sheet why two objectives have another figure there', async () => {
    const document = documentWithId(await exampleInput('pisa-2020.xlsx'), 'scheda:Segretario Generale');
    const { rows } = tableOf(document, 'scheda');
    const notes = rows.flatMap(({ role, cells }, at) => (role === 'note' ? [[rows[at - 1]?.cells[0]?.content, cells[1]?.content]] : []));
    expect(notes).toEqual([
      ['A4', 'Al netto di A4.6, neutralizzato; nel cruscotto dell’ente 67,6 %'],
      ['D2', 'Al netto di D2.2, neutralizzato; nel cruscotto dell’ente 58,8 %'],
    ]);
    expect(tableOf(document, 'neutralizzazioni').rows.map(({ cells }) => String(cells[1]?.content).split(' · ')[1])).toEqual(['obiettivo A4', 'obiettivo D2']);
  });
});

describe('Pisa 2020, the overview', () => {
  it('has the printed figures of the whole, and the objectives that missed', async () => {
    const document = documentWithId(await exampleInput('pisa-2020.xlsx'), 'sintesi');
    const [figures, charts] = document.blocks;
    const tiles = figures?.kind === 'figures' ? figures.figures : [];
    expect(shows(tiles[0]?.cell, printed.mappa.ente)).toBe(true);
    expect(tiles.map(({ cell, note }) => [cell.content, note])).toEqual(
      expect.arrayContaining([
        ['Eccellente', 'da 91 a 100'],
        [{ n: 1, as: 'percent', decimals: 1 }, '46 indicatori: 41 valutati, 5 in monitoraggio; altri 5 fuori dalle medie'],
        [{ n: 5, as: 'number', decimals: 0 }, '4 avvisi, 1 nota'],
      ]),
    );
    const perspectives = tableOf(document, 'perspectives').rows.map(({ cells }) => cells[2]);
    expect(perspectives.map((cell, i) => shows(cell, printed.mappa.prospettive[i] ?? ''))).toEqual([true, true, true, true]);
    const others = tableOf(document, 'others').rows.filter(({ role }) => role === 'plain');
    const expected = [...printed.mappa.priorita, printed.schedaSegretarioGenerale.realizzazione];
    expect(others.map(({ cells }, i) => shows(cells[2], expected[i] ?? ''))).toEqual([true, true, true, true]);
    const ranking = tableOf(document, 'obiettivi').rows.map(({ cells }) => cells[0]?.content);
    expect(ranking).toEqual(['10 obiettivi su 12 al 100,0 %', 'A1, A3, A5, A6, A7, B1, C1, C2, D1, D3', 'Gli obiettivi più bassi', 'D2', 'A4']);
    const shapes = charts?.kind === 'charts' ? charts.charts.map(({ shape, alt }) => [shape, alt]) : [];
    expect(shapes).toEqual([
      ['bars', expect.stringContaining('Economico-finanziaria 87,6 %')],
      ['ring', 'Obiettivi per fascia: Verde 10; Rosso 2.'],
    ]);
  });
});
