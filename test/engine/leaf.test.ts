import { CellError } from '../../src/model/cell';
import { day, pct, type Typed } from '../book';
import { runOne } from './run';

describe('a leaf by its operator, Verso and method (rules 1 to 5)', () => {
  it.each([
    [{ Target: '>= 12', Consuntivo: 11.02 }, 91.8333333],
    [{ Target: '2,00', Consuntivo: 4.91 }, 245.5],
    [{ Target: '6,00', Consuntivo: 4.9, Verso: 'decrescente' }, 122.4489796],
    [{ Target: '<= 6,00', Consuntivo: 8 }, 75],
    [{ Target: '<= 6,00', Consuntivo: 8, Metodo: 'lineare' }, 66.6666667],
    [{ Target: '>= 6,00', Consuntivo: 8, Verso: 'decrescente' }, 133.3333333],
    [{ Target: '= 10', Consuntivo: 12 }, 80],
    [{ Target: '2-5', Consuntivo: 1 }, 50],
    [{ Target: '0', Consuntivo: 0 }, 100],
    [{ Target: '0', Consuntivo: 3 }, 0],
    [{ Target: '0', Consuntivo: -3 }, 0],
    [{ Target: '0', Consuntivo: 3, Verso: 'crescente' }, 100],
    [{ Target: '0', Consuntivo: 0, Verso: 'decrescente' }, 100],
    [{ Target: '>= 0', Consuntivo: 3 }, 100],
    [{ Target: '-10', Consuntivo: -5 }, 150],
    [{ Target: 'SI', Consuntivo: 'sì' }, 100],
    [{ Target: 'SI', Consuntivo: 'NO' }, 0],
    [{ Target: 'SI', Consuntivo: pct(0) }, 0],
    [{ Target: 'SI', Consuntivo: pct(1) }, 100],
    [{ Target: 'NO', Consuntivo: 0 }, 100],
    [{ Target: 'SI', Consuntivo: true }, 100],
    [{ Target: '30/09/2020', Consuntivo: day(44090) }, 100],
    [{ Target: '30/09/2020', Consuntivo: '01/10/2020' }, 0],
    [{ Target: '30/09/2020', Consuntivo: day(44104.6) }, 100],
    [{ Target: '', Scala: '0:0; 50:50; 80:100', Consuntivo: 60 }, 50],
    [{ Target: '>= 100', Scala: '0:0; 50:50; 80:100', Consuntivo: 80 }, 100],
    [{ Scala: '10:100; 20:50', Verso: 'decrescente', Consuntivo: 15 }, 50],
    [{ Target: '<= 0', Metodo: 'miglioramento', Base: 12, Consuntivo: 0 }, 100],
    [{ Target: '10', Metodo: 'miglioramento', Base: 5, Consuntivo: 7.5 }, 50],
  ])('%j has raw figure %p', (columns, raw) => {
    const scored = runOne(columns);
    expect(scored.status).toBe('valutato');
    expect(scored.raw).toBeCloseTo(raw, 6);
    expect(scored.achievement).toBeCloseTo(Math.min(Math.max(raw, 0), 100), 6);
  });

  it('notes an actual that equals a strict target, and scores it 100', () => {
    expect(runOne({ Target: '> 5', Consuntivo: 5 })).toMatchObject({ achievement: 100, strictTie: true });
    expect(runOne({ Target: '>= 5', Consuntivo: 5 })).toMatchObject({ achievement: 100, strictTie: false });
  });
});

describe('percentages (sheets.md, Reading)', () => {
  it.each([
    [{ Target: '20%', Consuntivo: pct(0.18) }, 90, false],
    [{ Target: '20', Consuntivo: 18, Unità: '%' }, 90, false],
    [{ Target: '20%', Consuntivo: '18 %' }, 90, false],
    [{ Target: '20%', Consuntivo: 18, Unità: '%' }, 90, true],
    [{ Target: '20%', Consuntivo: 0.18, Unità: '%' }, 90, true],
    [{ Target: '20', Consuntivo: 0.04, Unità: '%' }, 20, true],
    [{ Target: '1%', Consuntivo: 1.02 }, 10200, true],
    [{ Target: 'SI', Consuntivo: pct(0) }, 0, true],
  ])('%j reads %p (mixture %p)', (columns, raw, mixture) => {
    const scored = runOne(columns);
    expect(scored.raw).toBeCloseTo(raw, 6);
    expect(scored.mixture).toBe(mixture);
  });

  it('never turns a formula’s result into points', () => {
    const scored = runOne(
      { Target: '150%', Formula: '[A] / [B]', Unità: '%' },
      {
        Misure: [
          ['Codice', '2020'],
          ['A', 3],
          ['B', 2],
        ],
      },
    );
    expect(scored.value).toMatchObject({ n: 1.5, percent: true });
    expect(scored.raw).toBe(100);
  });
});

describe('states (rule 8, JSON contract)', () => {
  it.each([
    [{ Target: 'monitoraggio', Consuntivo: 3 }, 'monitoraggio'],
    [{ Target: 'monitoraggio', Consuntivo: new CellError('#REF!') }, 'monitoraggio'],
    [{ Target: '5', Consuntivo: null }, 'mancante'],
    [{ Target: '5', Consuntivo: 'n.d.' }, 'mancante'],
    [{ Target: '5', Consuntivo: 'N.A.' }, 'mancante'],
    [{ Target: '5', Consuntivo: '-' }, 'mancante'],
    [{ Target: null, Consuntivo: 5 }, 'mancante'],
    [{ Target: '5', Consuntivo: new CellError('#DIV/0!') }, 'errore'],
    [{ Target: new CellError('#REF!'), Consuntivo: null }, 'errore'],
    [{ Target: 'boh', Consuntivo: 5 }, 'errore'],
    [{ Target: '5', Consuntivo: 'boh' }, 'errore'],
    [{ Target: '5', Consuntivo: 'SI' }, 'errore'],
    [{ Target: 'SI', Consuntivo: 0.89 }, 'errore'],
    [{ Target: '30/09/2020', Consuntivo: 5 }, 'errore'],
    [{ Target: '5', Metodo: 'miglioramento', Base: 5, Consuntivo: 7 }, 'errore'],
    [{ Target: '5', Metodo: 'miglioramento', Consuntivo: 7 }, 'mancante'],
    [{ Target: '5', Scala: 'boh', Consuntivo: 7 }, 'errore'],
  ])('%j is %p', (columns, status) => expect(runOne(columns)).toMatchObject({ status, raw: null, achievement: null }));

  it('does not score a blank actual where less is better', () => {
    expect(runOne({ Target: '<= 6', Consuntivo: null }).achievement).toBeNull();
    expect(runOne({ Target: '<= 6', Consuntivo: '' }).achievement).toBeNull();
  });

  const zero = {
    Parametri: [
      ['Parametro', 'Valore'],
      ['Dato mancante', 'zero'],
    ],
  };
  it('counts a missing actual as 0 where the parameter says so, and never an error', () => {
    expect(runOne({ Target: '5', Consuntivo: null }, zero)).toMatchObject({ status: 'mancante', achievement: 0, raw: null });
    expect(runOne({ Target: '5', Consuntivo: 'boh' }, zero)).toMatchObject({ status: 'errore', achievement: null });
  });

  it('shows what a neutralised indicator would score', () => {
    const scored = runOne(
      { Target: '10', Consuntivo: 5 },
      {
        Neutralizzazioni: [
          ['Scheda', 'Indicatore', 'Motivo'],
          ['Ente', 'X1', 'evento annullato'],
        ],
      },
    );
    expect(scored).toMatchObject({ status: 'neutralizzato', achievement: 50, raw: 50 });
  });

  it('leaves a neutralisation of another scorecard out of the organisation’s', () => {
    const scored = runOne(
      { Target: '10', Consuntivo: 5 },
      {
        Neutralizzazioni: [
          ['Scheda', 'Indicatore', 'Motivo'],
          ['Segretario', 'X1', 'x'],
        ],
      },
    );
    expect(scored.status).toBe('valutato');
  });
});

describe('formulas (rule 7)', () => {
  const measures = {
    Misure: [
      ['Codice', '2019', '2020'],
      ['N', 10, 20],
      ['Z', 5, 0],
      ['B', null, null],
      ['E', 1, new CellError('#REF!')],
      ['D', 1, 1],
      ['D', 2, 2],
      ['a-b: %1.2', 2, 4],
    ],
  };
  it.each([
    ['[N] / [a-b: %1.2]', 5],
    ['[N] / [N@-1]', 2],
    ['somma([N]; [a-b: %1.2]; 6) * 1.000', 30000],
    ['media([N];[a-b: %1.2])', 12],
    ['-min([N];[Z]) + max([N];[Z])', 20],
    ['([N] + 0,5) * 2', 41],
  ])('%p gives %p', (formula, n) => expect(runOne({ Target: '1', Formula: formula }, measures).value).toMatchObject({ n }));

  it.each([
    ['[N] / [Z]', 'errore', 'zeroDenominator'],
    ['[N] / [X]', 'errore', 'unknown'],
    ['[N] / [E]', 'errore', 'error'],
    ['[N] / [D]', 'errore', 'duplicate'],
    ['[N] /', 'errore', 'unreadable'],
    ['[B] / [X]', 'errore', 'unknown'],
    ['[B] / [Z]', 'errore', 'zeroDenominator'],
  ])('%p is %p: %p', (formula, status, why) =>
    expect(runOne({ Target: '1', Formula: formula }, measures)).toMatchObject({ status, achievement: null, obstacle: { on: 'formula', why: { why } } }),
  );

  it.each(['[N] / [B]', '[N@-2]', '[B]'])('%p is missing a measure', (formula) => {
    expect(runOne({ Target: '1', Formula: formula }, measures)).toMatchObject({ status: 'mancante', achievement: null });
  });

  it('prefers the formula to a typed actual', () => expect(runOne({ Target: '1', Formula: '[N]', Consuntivo: 3 }, measures).value).toMatchObject({ n: 20 }));
  it('carries a date or an answer that one measure holds', () => {
    const scored = runOne(
      { Target: '30/09/2020', Formula: '[G]' },
      {
        Misure: [
          ['Codice', '2020'],
          ['G', day(44090)],
        ],
      },
    );
    expect(scored).toMatchObject({ achievement: 100, value: { kind: 'date', serial: 44090 } });
  });
  it('reads the measures of the current period', () => {
    const scored = runOne(
      { Target: '1', Formula: '[N] + [N@-1]' },
      {
        Misure: [
          ['Codice', '2019-06', '2020-06', '2020'],
          ['N', 1, 2, 100],
        ],
        Parametri: [
          ['Parametro', 'Valore'],
          ['Anno', 2020],
          ['Periodo', '2020-06'],
        ],
      },
    );
    expect(scored.value).toMatchObject({ n: 3 });
  });
  it('survives formulas made to exhaust it', () => {
    expect(runOne({ Target: '1', Formula: `${'('.repeat(5000)}1${')'.repeat(5000)}` }, measures).status).toBe('errore');
    expect(runOne({ Target: '1', Formula: `${'['.repeat(2000)}` }, measures).status).toBe('errore');
  });
});

describe('what the figure hangs on', () => {
  const error = new CellError('#REF!');
  it.each<Record<string, Typed>>([
    { Target: '5', Formula: error, Consuntivo: 5 },
    { Target: '5', Consuntivo: 5, Unità: error },
    { Target: '5', Consuntivo: 5, Verso: error },
    { Target: '5', Consuntivo: 5, Metodo: error },
    { Scala: '0:0; 5:100', Consuntivo: 5, Verso: error },
  ])('is never scored over an error value: %j', (columns) => expect(runOne(columns)).toMatchObject({ status: 'errore', achievement: null }));
  it.each<Record<string, Typed>>([
    { Target: '>= 5', Consuntivo: 5, Verso: error },
    { Target: 'SI', Consuntivo: 'SI', Metodo: error, Unità: error, Verso: error },
  ])('is scored where the error does not matter: %j', (columns) => expect(runOne(columns)).toMatchObject({ status: 'valutato', achievement: 100 }));
  it('finds the points a formula forgot', () => {
    const measures = {
      Misure: [
        ['Codice', '2020'],
        ['N', 45],
        ['D', 100],
      ],
    };
    expect(runOne({ Unità: '%', Formula: '[N] / [D] * 100', Target: '>= 90 %' }, measures)).toMatchObject({ raw: 5000, mixture: true });
    expect(runOne({ Unità: '%', Formula: '[N] / [D]', Target: '>= 20 %' }, measures)).toMatchObject({ mixture: false });
  });
  it('compares percentages typed and real to the last digit', () => {
    expect(runOne({ Target: '> 58,2 %', Consuntivo: pct(0.582) })).toMatchObject({ achievement: 100, strictTie: true });
    expect(
      runOne(
        { Scala: '0:0; 58,2:100', Unità: '%', Formula: '[N]' },
        {
          Misure: [
            ['Codice', '2020'],
            ['N', 0.582],
          ],
        },
      ).achievement,
    ).toBe(100);
    expect(runOne({ Metodo: 'miglioramento', Base: pct(0.582), Target: '58,2 %', Consuntivo: pct(0.6) }).status).toBe('errore');
  });
});

describe('Esito', () => {
  it.each([
    [{ Target: '12,00', Consuntivo: 11.02 }, '11,02 ÷ 12,00 = 91,8 %'],
    [{ Target: '2,00', Consuntivo: 4.91 }, '4,91 ÷ 2,00 = 245,5 %, limitato a 100 %'],
    [{ Target: '6,00', Consuntivo: 8, Verso: 'decrescente' }, '6,00 ÷ 8,00 = 75,0 %'],
    [{ Target: '-2,00', Consuntivo: -7.01, Verso: 'decrescente' }, '−7,01 rispetto a −2,00: 350,5 %, limitato a 100 %'],
    [{ Target: '100%', Consuntivo: pct(0.89) }, '89,00 % ÷ 100,00 % = 89,0 %'],
    [{ Target: 'SI', Consuntivo: 'NO' }, 'NO, atteso SI: 0,0 %'],
    [{ Target: '30/09/2020', Consuntivo: day(44090) }, '16/09/2020, entro il 30/09/2020: 100,0 %'],
    [{ Target: '5', Consuntivo: null }, 'manca il consuntivo'],
    [{ Target: 'monitoraggio', Consuntivo: 3 }, 'in monitoraggio, non valutato: 3,00'],
    [{ Target: '= 10', Consuntivo: 25 }, '25,00 contro l’esatto 10,00: −50,0 %, non meno di 0 %'],
  ])('%j reads %p', (columns, esito) => expect(runOne(columns).esito).toBe(esito));

  it('names the measure that is missing', () => {
    expect(
      runOne(
        { Target: '1', Formula: '[N] / [950]' },
        {
          Misure: [
            ['Codice', '2020'],
            ['N', 1],
            ['950', null],
          ],
        },
      ).esito,
    ).toBe('non calcolabile: manca la misura [950]');
  });
  it('keeps the first target in sight when it was changed', () => {
    const scored = runOne(
      { Target: '10', Consuntivo: 4 },
      {
        Rimodulazioni: [
          ['Indicatore', 'Target', 'Data'],
          ['X1', '5', day(44020)],
        ],
      },
    );
    expect(scored.esito).toBe('4,00 ÷ 5,00 = 80,0 % (target iniziale 10)');
    const changed = {
      Rimodulazioni: [
        ['Indicatore', 'Target'],
        ['X1', '5'],
      ],
    };
    expect(runOne({ Target: pct(0.2), Consuntivo: null }, changed).esito).toBe('manca il consuntivo (target iniziale 20,00 %)');
  });
});
