import { type Area, areaAddress, intersects, parseAreas, without } from './area';
import { translateFormula } from './shared-formula';
import type { ConditionalFormat } from './sheet';
import { type Edit, editAttributes } from './splice';
import { elements, escapeText, textOf, type XmlElement } from './xml';

/** What is left of a rule's areas when another is cleared, and how far the upper left cell moves that its formulas are relative to. */
function outside(areas: readonly Area[], cleared: Area): { areas: readonly Area[]; rows: number; columns: number } {
  if (!areas.some((area) => intersects(area, cleared))) return { areas, rows: 0, columns: 0 };
  const rest = areas.flatMap((area) => without(area, cleared));
  const [before, after] = [areas[0], rest[0]];
  return before === undefined || after === undefined
    ? { areas: [], rows: 0, columns: 0 }
    : { areas: rest, rows: after.top - before.top, columns: after.left - before.left };
}

/** A rule without the cells of an area; none where no cell is left. */
export function ruleOutside(rule: ConditionalFormat, cleared: Area): ConditionalFormat[] {
  const { areas, rows, columns } = outside(rule.areas, cleared);
  if (areas === rule.areas) return [rule];
  return areas.length === 0 ? [] : [{ ...rule, areas, formulas: rule.formulas.map((formula) => translateFormula(formula, rows, columns)) }];
}

/** Takes cleared areas off the conditional formats of a sheet's text; `blocks` are its own. */
export function clearRules(blocks: readonly XmlElement[], cleared: readonly Area[]): Edit[] {
  return blocks
    .filter(({ local }) => local === 'conditionalFormatting')
    .flatMap((block) => {
      let areas: readonly Area[] = parseAreas(block.attributes['sqref'] ?? '');
      const all = areas;
      let [rows, columns] = [0, 0];
      for (const area of cleared) {
        const rest = outside(areas, area);
        areas = rest.areas;
        rows += rest.rows;
        columns += rest.columns;
      }
      if (areas === all) return [];
      if (areas.length === 0) return [{ start: block.start, end: block.end, text: '' }];
      const formulas = elements(block, 'cfRule').flatMap((rule) => elements(rule, 'formula'));
      return [
        editAttributes(block, { sqref: areas.map(areaAddress).join(' ') }),
        ...formulas.map((formula) => ({ start: formula.openEnd, end: formula.closeStart, text: escapeText(translateFormula(textOf(formula), rows, columns)) })),
      ];
    });
}
