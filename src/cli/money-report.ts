import type { Recalculation } from '../actions/recalculate';
import type { ItemResult, StatementResult } from '../engine/statement';
import type { Cents } from '../model/money';
import { CONTRACT } from '../sheets/contract';
import { declaredText, itemText } from '../sheets/money-outcome';
import { translator } from '../texts';

/** The money side of what `--json` prints: amounts in euro, percentages 0-100 and not rounded. */
export function moneyReport({ model, money }: Recalculation): object {
  const { language } = model.parameters;
  const t = translator(language);
  return {
    budget: money.totals.map((total) => ({
      livello: total.level,
      codice: total.code,
      natura: total.nature,
      gestione: total.management,
      preventivo: euro(total.budget),
      assestato: euro(total.revised),
      consuntivo: euro(total.actual),
      scostamento: euro(total.variance),
      realizzazione: total.rate,
    })),
    totali: money.declared.map((result) => ({
      livello: result.total.level,
      codice: result.total.level === 'ente' || result.total.code === '' ? null : result.total.code,
      natura: result.total.natureText,
      gestione: result.total.management,
      colonna: CONTRACT.Budget.columns[result.total.column].header,
      dichiarato: result.total.amount.state === 'read' ? euro(result.total.amount.value) : null,
      calcolato: euro(result.computed),
      differenza: euro(result.difference),
      esito: declaredText(result, language, t),
    })),
    bilancio: money.statement.items.flatMap((item) => yearsOf(money.statement).map((year) => figureReport(item, year, money.statement, language))),
    canali: money.channels.map(({ channel, change, score, presence }) => ({
      canale: channel.channel,
      metrica: channel.metric,
      variazione: change,
      realizzazione: score.achievement,
      aggiornamento: presence,
    })),
  };
}

function euro(cents: Cents | null): number | null {
  return cents === null ? null : cents / 100;
}

/** Years of the statement in the order of its columns. */
function yearsOf({ columns }: StatementResult): number[] {
  return [...new Set(columns.map(({ year }) => year))];
}

/** One row in one year: the figure is that of the year's own column, else of Consuntivo, Assestato, Preventivo; Esito speaks for all of them. */
function figureReport(item: ItemResult, year: number, { columns }: StatementResult, language: 'it' | 'en'): object {
  const ofYear = columns.filter((column) => column.year === year);
  const speaks = (['year', 'actual', 'revised', 'budget'] as const).map((kind) => columns.findIndex((column) => column.year === year && column.kind === kind));
  const figure = item.figures[speaks.find((index) => index >= 0) ?? -1];
  return {
    voce: item.row.code,
    anno: year,
    valore: figure?.value.kind === 'number' ? figure.value.n : null,
    calcolato: figure?.computed?.kind === 'number' ? figure.computed.n : null,
    esito: itemText(item, columns, language, translator(language), ofYear) || null,
  };
}
