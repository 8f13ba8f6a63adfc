import { CodeIndex } from '../engine/code-index';
import { type Expression, measuresOf } from '../engine/formula';
import { type Finding, finding } from '../model/finding';
import type { Indicator, Measure } from '../model/model';
import { shiftYears } from '../model/period';
import { normalizeUnit } from '../model/unit';
import { codeCounts } from './codes';
import { type CheckContext, ref } from './context';
import { isOutside } from './leaves';

/** Rule 7: formulas that cannot be read, that use measures which are not there, or that divide by zero. */
export function formulaFindings({ results, views, model }: CheckContext): Finding[] {
  const measures = codeCounts(views, 'Misure');
  const items = codeCounts(views, 'Bilancio');
  const count = (code: string): number => Math.max(measures?.get(code) ?? 0, items?.get(code) ?? 0);
  return results.indicators.flatMap(({ indicator, expression, score }) => {
    if (indicator.formula === '') return [];
    if (expression === null) return [unreadable(indicator)];
    const bare = bareCodes(expression, count);
    if (bare.length > 0)
      return [
        finding('FORMULA_ILLEGGIBILE', ref(indicator.at, 'formula'), { riga: indicator.code, valore: indicator.formula, codice: bare[0] ?? '' }, 'codiciNudi'),
      ];
    const found = wrongCodes(indicator, expression, count);
    const why = score.obstacle?.on === 'formula' ? score.obstacle.why : null;
    if (why === null || isOutside(score)) return found;
    if (why.kind === 'missing') return measures?.has(why.code) ? found : [...found, missingItem(indicator, why.code, model.parameters.period)];
    if (why.why === 'zeroDenominator')
      found.push(finding('DIVISIONE_PER_ZERO', ref(indicator.at, 'formula'), { riga: indicator.code, formula: indicator.formula }));
    else if (why.why === 'unreadable') found.push(unreadable(indicator));
    return found;
  });
}

/** Factors that turn a ratio into percent or per mille. */
const SCALES: ReadonlySet<number> = new Set([1, 10, 100, 1000, 10_000, 100_000]);

/** The figures of a formula without measures, where each is a measure's code: somebody left out the brackets, and they would count as numbers. */
function bareCodes(expression: Expression, count: (code: string) => number): string[] {
  if (measuresOf(expression).length > 0) return [];
  const figures = constantsOf(expression).filter((n) => !SCALES.has(n));
  return figures.every((n) => count(String(n)) > 0) ? figures.map(String) : [];
}

function constantsOf(expression: Expression): readonly number[] {
  switch (expression.kind) {
    case 'number':
      return [expression.n];
    case 'measure':
      return [];
    case 'negative':
      return constantsOf(expression.of);
    case 'operation':
      return [...constantsOf(expression.left), ...constantsOf(expression.right)];
    case 'call':
      return expression.args.flatMap(constantsOf);
  }
}

/** A ratio in percent is a fraction already: `… * 100` makes it a hundred times what it is. */
export function percentTwice({ results }: CheckContext): Finding[] {
  return results.indicators.flatMap(({ indicator, expression }) => {
    if (expression === null || normalizeUnit(indicator.unit) !== '%' || factorOf(expression) !== 100) return [];
    return [finding('UNITA_INCOERENTE', ref(indicator.at, 'formula'), { riga: indicator.code, formula: indicator.formula }, 'percento')];
  });
}

/** The constant by which the whole of an expression is multiplied. */
function factorOf(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.n;
    case 'negative':
      return factorOf(expression.of);
    case 'operation':
      if (expression.operator === '*') return factorOf(expression.left) * factorOf(expression.right);
      return expression.operator === '/' ? factorOf(expression.left) / factorOf(expression.right) : 1;
    default:
      return 1;
  }
}

/** A row of the statement without a figure for the period. */
function missingItem({ at, code }: Indicator, item: string, period: string): Finding {
  return finding('MISURA_MANCANTE', ref(at, 'formula'), { riga: code, codici: item, periodo: period }, 'voce');
}

function unreadable({ at, code, formula }: Indicator): Finding {
  return finding('FORMULA_ILLEGGIBILE', ref(at, 'formula'), { riga: code, valore: formula });
}

function wrongCodes({ at, code }: Indicator, expression: Expression, count: (code: string) => number): Finding[] {
  const used = [...new Set(measuresOf(expression).map((measure) => measure.code))];
  const unknown = used.filter((measure) => count(measure) === 0);
  const repeated = used.filter((measure) => count(measure) > 1);
  if (unknown.length > 0) return [finding('MISURA_INESISTENTE', ref(at, 'formula'), { riga: code, codici: unknown.join(', ') })];
  return repeated.length > 0 ? [finding('MISURA_INESISTENTE', ref(at, 'formula'), { riga: code, codici: repeated.join(', ') }, 'duplicata')] : [];
}

/** Blank measures, once each with the indicators that wait for them; formulas that ask for a year nobody measured, and once a table without any figure yet. */
export function missingMeasures({ results, views, model }: CheckContext): Finding[] {
  const view = views.Misure;
  if (view === undefined) return [];
  const headers = new Map(view.periods(null).map(({ index, period }) => [period, view.raw.headers[index] ?? '']));
  const measures = new CodeIndex(model.measures, ({ code }) => code);
  const waiting = new Map<string, { measure: Measure; period: string; indicators: string[] }>();
  const found: Finding[] = [];
  const current = model.parameters.period;
  let unplanned = 0;
  for (const { indicator, expression, score } of results.indicators) {
    if (expression === null || isOutside(score)) continue;
    const unmeasured = new Map<string, Set<string>>();
    for (const { code, yearShift } of measuresOf(expression)) {
      const period = shiftYears(model.parameters.period, yearShift);
      const measure = measures.get(code);
      if (measure === undefined || measure === 'duplicate') continue;
      if (!headers.has(period)) unmeasured.set(period, (unmeasured.get(period) ?? new Set()).add(code));
      else if ((measure.values.get(period)?.state ?? 'blank') === 'blank') wait(waiting, measure, period, indicator.code);
    }
    if (unmeasured.delete(current)) unplanned++;
    const [missing] = unmeasured;
    if (missing !== undefined) {
      const params = { riga: indicator.code, codici: [...missing[1]].join(', '), periodo: missing[0], tabella: view.raw.name };
      found.push(finding('MISURA_MANCANTE', ref(indicator.at, 'formula'), params, 'periodo'));
    }
  }
  if (unplanned > 0) found.push(finding('MISURA_MANCANTE', view.ref(-1, null), { tabella: view.raw.name, periodo: current, quante: unplanned }, 'colonna'));
  for (const { measure, period, indicators } of waiting.values()) {
    const where = ref(measure.at, headers.get(period) ?? null);
    found.push(finding('MISURA_MANCANTE', where, { codice: measure.code, periodo: period, indicatori: indicators.join(', ') }));
  }
  return found;
}

function wait(waiting: Map<string, { measure: Measure; period: string; indicators: string[] }>, measure: Measure, period: string, indicator: string): void {
  const key = `${measure.code}\u0000${period}`;
  const known = waiting.get(key);
  if (known === undefined) waiting.set(key, { measure, period, indicators: [indicator] });
  else if (!known.indicators.includes(indicator)) known.indicators.push(indicator);
}

/** A yes/no measure inside a computation. */
export function measuresOfOtherKind({ results, model, views }: CheckContext): Finding[] {
  const measures = new CodeIndex(model.measures, ({ code }) => code);
  const headers = new Map((views.Misure?.periods(null) ?? []).map(({ index, period }) => [period, views.Misure?.raw.headers[index] ?? '']));
  return results.indicators.flatMap(({ indicator, expression }) => {
    if (expression === null || expression.kind === 'measure') return [];
    return measuresOf(expression).flatMap(({ code, yearShift }) => {
      const measure = measures.get(code);
      if (measure === undefined || measure === 'duplicate') return [];
      const period = shiftYears(model.parameters.period, yearShift);
      const reading = measure.values.get(period);
      if (reading?.state !== 'read' || reading.value.kind !== 'yesNo') return [];
      const params = { codice: code, valore: reading.value, riga: indicator.code };
      return [finding('CONSUNTIVO_ILLEGGIBILE', ref(measure.at, headers.get(period) ?? null), params, 'misura')];
    });
  });
}
