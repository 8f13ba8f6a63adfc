import type { Cents } from '../../model/money';
import type { Language, Translate } from '../../texts';
import { moneyCell, numberCell, textCell } from '../cells';
import type { Block, Cell, Figures, Row, Table } from '../document';
import { chartOf } from '../money/money-chart';
import { missionName, programmeName } from './pira-names';
import { byMission, type PiraProgramme, sumOf } from './pira-programmes';

/** An amount, or that it cannot be known. */
export function knownMoney(cents: Cents | null, t: Translate, more: Omit<Cell, 'content'> = {}): Cell {
  return cents === null ? { content: t('documenti.risorse.unknown'), tone: 'errore', align: 'right', ...more } : moneyCell(cents, more);
}

const objectivesIn = (programmes: readonly PiraProgramme[]): number =>
  programmes.reduce((count, { objectives }) => count + objectives.filter(({ position }) => position !== null).length, 0);
const indicatorsIn = (programmes: readonly PiraProgramme[]): number =>
  programmes.reduce((count, { objectives }) => count + objectives.reduce((sum, { indicators }) => sum + indicators.length, 0), 0);

export function piraFigures(programmes: readonly PiraProgramme[], t: Translate): Figures {
  const named = programmes.filter(({ code }) => code !== '');
  const figure = (label: string, cell: Cell): Figures['figures'][number] => ({ label, cell, note: null });
  return {
    kind: 'figures',
    figures: [
      figure(t('documenti.pira.count.programmes'), numberCell(named.length, 0)),
      figure(t('documenti.pira.count.objectives'), numberCell(objectivesIn(programmes), 0)),
      figure(t('documenti.pira.count.indicators'), numberCell(indicatorsIn(programmes), 0)),
      figure(t('documenti.pira.resources'), knownMoney(sumOf(programmes), t)),
    ],
  };
}

/** Resources by mission and by programme, down to the whole, with their picture. */
export function piraSummary(programmes: readonly PiraProgramme[], language: Language, t: Translate): Block[] {
  const cells = (words: readonly Cell[], of: readonly PiraProgramme[]): Cell[] => [
    ...words,
    numberCell(objectivesIn(of), 0),
    numberCell(indicatorsIn(of), 0),
    knownMoney(sumOf(of), t),
  ];
  const total: Row = { role: 'total', cells: cells([textCell(t('documenti.pira.total'), { tone: 'strong', columns: 2 })], programmes) };
  const table = (
    id: 'missioni' | 'programmi',
    header: string,
    rows: readonly (readonly [code: string, name: string, of: readonly PiraProgramme[]])[],
  ): Table => ({
    kind: 'table',
    id,
    caption: null,
    look: 'grid',
    columns: [
      { header: t('documenti.columns.code'), width: 10, align: 'left' },
      { header, width: 54, align: 'left' },
      { header: t('documenti.pira.count.objectives'), width: 10, align: 'right' },
      { header: t('documenti.pira.count.indicators'), width: 10, align: 'right' },
      { header: t('documenti.pira.resources'), width: 16, align: 'right' },
    ],
    rows: [...rows.map(([code, name, of]): Row => ({ role: 'plain', cells: cells([textCell(code), textCell(name)], of) })), total],
  });
  const missions = byMission(programmes).map(([mission, of]) => [mission, missionName(mission, t), of] as const);
  const each = programmes.map((one) => [one.code, programmeName(one, t), [one]] as const);
  const byProgramme = table('programmi', t('documenti.pira.columns.programme'), each);
  const title = t('documenti.pira.byProgramme');
  const series = [{ name: t('documenti.pira.resources'), column: 4 }];
  return [
    { kind: 'heading', level: 1, text: title },
    byProgramme,
    ...chartOf({ table: byProgramme, title, series, shape: 'bars' }, language, t),
    { kind: 'heading', level: 1, text: t('documenti.pira.byMission') },
    table('missioni', t('documenti.pira.columns.mission'), missions),
  ];
}
