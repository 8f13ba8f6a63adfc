import fc from 'fast-check';
import { formulaFromItalian, formulaToItalian } from '../../src/workbench/formula';

test.each([
  ['=SOMMA(A1;2,5)', '=SUM(A1,2.5)'],
  ["='Foglio; 1'!A1+1,5", "='Foglio; 1'!A1+1.5"],
  ['=Indicatori[[#Tutti];[Peso]]', '=Indicatori[[#Tutti];[Peso]]'],
  ['=SOMMA({1\\2;3})', '=SUM({1,2;3})'],
  ['=E(VERO;FALSO)', '=AND(TRUE,FALSE)'],
  ['=SOMMA.PIÙ.SE(A:A;B:B;"x")', '=SUMIFS(A:A,B:B,"x")'],
])('%s', (italian, english) => {
  expect(formulaFromItalian(italian)).toBe(english);
  expect(formulaToItalian(english)).toBe(italian);
});

test('there and back again', () => {
  const part = fc.constantFrom('A1', 'B2:C3', '1', '2.5', '"a,b;c"', "'F, 1'!A1", 'SUM(A1,B1)', 'IF(A1>0.5,1,"x")', 'PI()');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const formula = `=${parts.join('+')}`;
      expect(formulaFromItalian(formulaToItalian(formula))).toBe(formula);
    }),
  );
});
