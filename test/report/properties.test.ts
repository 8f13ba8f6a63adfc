import fc from 'fast-check';
import { documentsOf } from '../../src/report';
import type { Typed } from '../book';
import { gridOf, inputOf, tableOf } from './read-document';

/** Few codes, so that some repeat, some are named by nobody and some by rows that are not there. */
const code = fc.constantFrom('A', 'B', 'C', 'D', 'x y', '0');
const maybe = fc.option(code, { nil: null });
const objective = fc.record({ code, perspective: maybe, priority: maybe, programme: maybe });
const indicator = fc.record({
  code,
  objective: maybe,
  target: fc.constantFrom('10', 'SI', 'monitoraggio', '?', null),
  actual: fc.constantFrom(5, 'SI', 'boh', null),
});

describe('documents of any book', () => {
  it('give every objective and every indicator one line of the scorecard and one place in map and programmes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(code, { maxLength: 4 }),
        fc.array(code, { maxLength: 4 }),
        fc.array(objective, { maxLength: 8 }),
        fc.array(indicator, { minLength: 1, maxLength: 12 }),
        async (perspectives, priorities, objectives, indicators) => {
          const input = await inputOf({
            Prospettive: [['Codice', 'Prospettiva'], ...perspectives.map((one): Typed[] => [one, `Prospettiva ${one}`])],
            Priorita: [['Codice', 'Priorità'], ...priorities.map((one): Typed[] => [one, `Priorità ${one}`])],
            Obiettivi: [
              ['Codice', 'Obiettivo', 'Prospettiva', 'Priorità', 'Programma ente'],
              ...objectives.map((one, i): Typed[] => [one.code, `Obiettivo ${i}`, one.perspective, one.priority, one.programme]),
            ],
            Indicatori: [
              ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
              ...indicators.map((one, i): Typed[] => [one.code, one.objective, `Indicatore ${i}`, one.target, one.actual]),
            ],
          });
          const documents = documentsOf(input);
          for (const document of documents) for (const block of document.blocks) if (block.kind === 'table') gridOf(block);
          const scorecard = documents.find(({ id }) => id === 'cruscotto');
          const rows = scorecard === undefined ? [] : tableOf(scorecard, 'cruscotto').rows;
          const lines = rows.filter(({ role }) => role !== 'note').map(({ cells: [first, second] }) => `${String(first?.content)}|${String(second?.content)}`);
          const expected = [...objectives.map((one, i) => `${one.code}|Obiettivo ${i}`), ...indicators.map((one, i) => `${one.code}|Indicatore ${i}`)];
          const own = lines.filter((line) => /\|(Obiettivo|Indicatore) \d+$/.test(line));
          expect([...own].sort()).toEqual([...expected].sort());
          const map = documents.find(({ id }) => id === 'mappa');
          const boxes =
            map === undefined
              ? []
              : tableOf(map, 'mappa').rows.flatMap(({ cells }) => cells.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])));
          objectives.forEach((_, i) => expect(boxes.filter((text) => new RegExp(` – Obiettivo ${i}(\n|$)`).test(text))).toHaveLength(1));
          const programmes = new Set(objectives.flatMap(({ programme }) => programme ?? []));
          expect(documents.filter(({ kind }) => kind === 'programma')).toHaveLength(programmes.size);
        },
      ),
      { numRuns: 60 },
    );
  });
});
