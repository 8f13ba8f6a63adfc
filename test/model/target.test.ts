import { readTarget } from '../../src/model/target';
import { serialOf } from '../../src/model/date';
import { pct } from '../book';

function target(value: string, unit = '', year = 2020) {
  const reading = readTarget({ value, format: '@' }, { unit, year });
  return reading.state === 'read' ? reading.value : reading.state;
}

describe('targets as text', () => {
  it.each([
    ['>= 20,00 %', 'ge', 0.2],
    ['≥20%', 'ge', 0.2],
    ['=> 3', 'ge', 3],
    ['<= -10,00 gg', 'le', -10],
    ['<= - 15,00 %', 'le', -0.15],
    ['≤ 5', 'le', 5],
    ['= 100,00 %', 'eq', 1],
    ['2,00', null, 2],
    ['almeno 3 corsi', 'ge', 3],
    ['Minimo 4', 'ge', 4],
    ['non inferiore a 5', 'ge', 5],
    ['non inferiore al 90 %', 'ge', 0.9],
    ['entro 30 giorni', 'le', 30],
    ['massimo 10', 'le', 10],
    ['non superiore a 7,5', 'le', 7.5],
    ['oltre 12', 'ge', 12],
    ['al di sotto di 3', 'le', 3],
    ['> 5', 'ge', 5],
    ['<5', 'le', 5],
    ['>=1', 'ge', 1],
    ['-2,00', null, -2],
    ['€ 12.427,01', null, 12427.01],
  ])('%p', (text, operator, n) => expect(target(text)).toMatchObject({ kind: 'number', operator, value: { n } }));

  it.each(['oltre 12', '> 5', '<5', 'al di sotto di 3'])('%p is strict', (text) => expect(target(text)).toMatchObject({ strict: true }));
  it.each(['almeno 12', '>= 5', '<=5', 'non oltre 3'])('%p is not strict', (text) => expect(target(text)).toMatchObject({ strict: false }));

  it.each([
    ['2-5', 2, 5],
    ['2 – 5', 2, 5],
    ['tra 2 e 5', 2, 5],
    ['tra 10 % e 20 %', 0.1, 0.2],
    ['10-20 %', 0.1, 0.2],
    ['da 3 a 4', 3, 4],
    ['tra 5 e 2', 2, 5],
  ])('%p is a range', (text, low, high) => expect(target(text)).toMatchObject({ kind: 'range', low: { n: low }, high: { n: high } }));

  it.each(['SI', 'sì', 'Sì', "SI'", ' si '])('%p is yes', (text) => expect(target(text)).toMatchObject({ kind: 'yesNo', yes: true }));
  it('NO is no', () => expect(target('NO')).toMatchObject({ kind: 'yesNo', yes: false }));
  it.each(['monitoraggio', 'Monitoraggio', ' MONITORAGGIO '])('%p is monitored', (text) => expect(target(text)).toMatchObject({ kind: 'monitored' }));

  it.each([
    ['30/09/2020', 2020, 9, 30, null],
    ['entro il 30/06', 2020, 6, 30, 'le'],
    ['entro il 30/06/2021', 2021, 6, 30, 'le'],
    ['entro il 30 giugno', 2020, 6, 30, 'le'],
    ['30-06-2020', 2020, 6, 30, null],
    ['2020-06-30', 2020, 6, 30, null],
  ])('%p is a deadline', (text, year, month, date, operator) =>
    expect(target(text)).toMatchObject({ kind: 'date', operator, serial: serialOf(year, month, date) }),
  );

  it('tells the unit from words to read past', () => {
    expect(target('>= 3 gg')).toMatchObject({ unit: 'gg', ignored: null });
    expect(target('almeno 3 corsi')).toMatchObject({ unit: null, ignored: 'corsi' });
    expect(target('almeno 3 corsi', 'corsi')).toMatchObject({ unit: 'corsi', ignored: null });
    expect(target('20 N.')).toMatchObject({ unit: 'n' });
  });

  it.each([
    ['almeno il 20 %', 'ge', 0.2],
    ['non inferiore all’80 %', 'ge', 0.8],
    ["al di sotto dell'80%", 'le', 0.8],
    ['non superiore ai 20 gg', 'le', 20],
    ['minimo: 10', 'ge', 10],
    ['> = 10', 'ge', 10],
    ['almeno n. 20', 'ge', 20],
    ['>= 67%.', 'ge', 0.67],
    ['almeno 3 corsi (di cui 2 online)', 'ge', 3],
    ['almeno 3, di cui uno online', 'ge', 3],
  ])('%p', (text, operator, n) => expect(target(text)).toMatchObject({ kind: 'number', operator, value: { n } }));

  it('reads past words behind a day or an answer', () => {
    expect(target('entro il 30/06/2020 (delibera)')).toMatchObject({ kind: 'date', operator: 'le', serial: serialOf(2020, 6, 30), ignored: '(delibera)' });
    expect(target('entro l’11/06/2020')).toMatchObject({ kind: 'date', serial: serialOf(2020, 6, 11) });
    expect(target('SI (relazione)')).toMatchObject({ kind: 'yesNo', yes: true, ignored: '(relazione)' });
    expect(target('tra il 10 % e il 20 %')).toMatchObject({ kind: 'range', low: { n: 0.1 }, high: { n: 0.2 } });
    expect(target('< 30/06/2020')).toMatchObject({ kind: 'date', strict: true });
  });

  it('reads every percentage of one decimal as the number Excel keeps for it', () => {
    for (let tenths = 1; tenths < 1000; tenths++) {
      const text = `${Math.floor(tenths / 10)},${tenths % 10}`;
      const fraction = Number(`${tenths}e-3`);
      expect([text, target(`>= ${text} %`)]).toMatchObject([text, { value: { n: fraction } }]);
      if (tenths > 10) expect([text, target(text, '%')]).toMatchObject([text, { value: { n: fraction } }]);
    }
  });

  it('reads points of a percentage without sign', () => {
    expect(target('>= 20', '%')).toMatchObject({ value: { n: 0.2, typing: 'points' } });
    expect(target('>= 0,2', '%')).toMatchObject({ value: { n: 0.2, typing: 'plain' } });
  });

  it.each(['boh', '31/02/2020', '>= boh', 'almeno', '20 % / 30 %', '= A1', '3, 4 e 5', '10 + 5', '12 o 13?'])('%p cannot be read', (text) =>
    expect(target(text)).toBe('unreadable'),
  );
  it.each(['', '  ', '-'])('%p is blank', (text) => expect(target(text)).toBe('blank'));

  it('reads real percentages, dates and booleans', () => {
    const context = { unit: '', year: 2020 };
    expect(readTarget(pct(0.2), context)).toMatchObject({ value: { kind: 'number', operator: null, value: { n: 0.2, percent: true } } });
    expect(readTarget({ value: 44104, format: 'd/m/yy' }, context)).toMatchObject({ value: { kind: 'date', serial: 44104 } });
    expect(readTarget({ value: true, format: 'General' }, context)).toMatchObject({ value: { kind: 'yesNo', yes: true } });
  });
});
