import { type Finding, finding } from '../model/finding';
import type { Measurable } from '../model/model';
import type { Target } from '../model/target';
import type { Value } from '../model/value';
import type { TableView } from '../sheets/table-view';
import { type CheckContext, ref } from './context';
import { actualKey, isOutside, type Leaf } from './leaves';
import { isForeign } from './targets';

/** What scoring met leaf by leaf: something missing, two natures, two ways of writing, a target met to the digit. */
export function scoredFindings(context: CheckContext): Finding[] {
  const { leaves, views } = context;
  const planned = { Indicatori: hasTargets(views.Indicatori), Schede: hasTargets(views.Schede) };
  const untargeted = noTargetColumn(context, planned);
  return [...untargeted, ...leaves.flatMap((leaf) => [...missing(leaf, planned), ...unequal(leaf)])];
}

type Planned = Readonly<Record<'Indicatori' | 'Schede', boolean>>;

function hasTargets(view: TableView<'Indicatori'> | TableView<'Schede'> | undefined): boolean {
  return view === undefined || (view as TableView<'Indicatori'>).has('target') || (view as TableView<'Indicatori'>).has('scale');
}

function lacksTarget({ score, measurable, target }: Leaf): boolean {
  if (isOutside(score) || score.status === 'valutato' || target === null) return false;
  return measurable.target.state === 'blank' && measurable.scale.state === 'blank';
}

/** A table without any column of targets says so once. */
function noTargetColumn({ leaves, views, model }: CheckContext, planned: Planned): Finding[] {
  return (['Indicatori', 'Schede'] as const).flatMap((table) => {
    const quante = planned[table] ? 0 : leaves.filter((leaf) => leaf.at.table === table && lacksTarget(leaf)).length;
    if (quante === 0) return [];
    const params = { tabella: views[table]?.raw.name ?? table, anno: String(model.parameters.year), quante };
    return [finding('TARGET_MANCANTE', { table, row: -1, column: null }, params, 'colonna')];
  });
}

function missing(leaf: Leaf, planned: Planned): Finding[] {
  if (isOutside(leaf.score)) return [];
  const { target, at, name } = leaf;
  const found: Finding[] = [];
  if (lacksTarget(leaf) && planned[at.table as keyof Planned]) found.push(finding('TARGET_MANCANTE', target, { riga: name }));
  if (leaf.score.obstacle?.on === 'base' && leaf.score.obstacle.why === 'blank')
    found.push(finding('TARGET_MANCANTE', ref(at, 'base'), { riga: name }, 'base'));
  return found;
}

function unequal(leaf: Leaf): Finding[] {
  const { score, measurable, at, name } = leaf;
  const where = leaf.value ?? leaf.target;
  const target = measurable.target.state === 'read' ? measurable.target.value : null;
  const shown = target === null ? '' : targetParam(target);
  if (score.obstacle?.on === 'actual' && score.obstacle.why === 'otherKind' && score.value !== null) {
    return [finding('CONSUNTIVO_ILLEGGIBILE', where, { riga: name, valore: score.value, target: shown }, 'natura')];
  }
  if (score.obstacle?.on === 'base' && measurable.base.state === 'read') return [brokenBase(leaf, measurable.base.value, shown)];
  const found: Finding[] = [];
  // A target in another unit than its row's is told at the target.
  if (score.mixture && score.value !== null && !(leaf.target !== null && target !== null && isForeign(target, measurable.unit))) {
    const variant = target?.kind === 'yesNo' ? 'siNo' : 'miscela';
    found.push(finding('UNITA_INCOERENTE', where, { riga: name, valore: asTyped(score.value), target: shown }, variant));
  }
  if (score.strictTie) found.push(finding('TARGET_STRETTO', leaf.target ?? ref(at, 'target'), { riga: name, target: shown }));
  return found;
}

/** Improvement from a base that equals the target, or that is no number. */
function brokenBase({ at, name, score }: Leaf, base: Value, target: string | Value): Finding {
  const where = ref(at, 'base');
  if (score.obstacle?.why === 'equalsTarget') return finding('DIVISIONE_PER_ZERO', where, { riga: name, valore: base }, 'base');
  return finding('CONSUNTIVO_ILLEGGIBILE', where, { riga: name, valore: base, target }, 'natura');
}

/** A value in the way it was written: 0,04 in a row of unit `%` is shown so, not as the 4 % it reads as. */
function asTyped(value: Value): Value {
  if (value.kind !== 'number' || value.typing === 'percent' || value.typing === 'computed') return value;
  return { ...value, n: value.typing === 'points' ? value.n * 100 : value.n, percent: false };
}

/** A target as typed, or as its value where it is a real number, date or boolean. */
export function targetParam(target: Target): string | Value {
  if (target.text !== '') return target.text;
  switch (target.kind) {
    case 'number':
      return asTyped(target.value);
    case 'date':
      return { kind: 'date', serial: target.serial };
    case 'yesNo':
      return { kind: 'yesNo', yes: target.yes };
    default:
      return target.text;
  }
}

/** Blank actuals, one by one; a table without any column for the period is a plan not yet measured, and says so once. */
export function missingActuals({ leaves, views, model }: CheckContext): Finding[] {
  const waiting = leaves.filter((leaf) => !leaf.hasFormula && leaf.value !== null && !isOutside(leaf.score) && isActualBlank(leaf.measurable));
  return (['Indicatori', 'Schede'] as const).flatMap((table) => {
    const view = views[table];
    const own = waiting.filter(({ at }) => at.table === table);
    if (view === undefined || own.length === 0) return [];
    if ((view as NonNullable<typeof views.Indicatori>).has(actualKey(view)))
      return own.map(({ value, name }) => finding('CONSUNTIVO_MANCANTE', value, { riga: name }));
    const params = { tabella: view.raw.name, periodo: model.parameters.period, quante: own.length };
    return [finding('CONSUNTIVO_MANCANTE', { table, row: -1, column: null }, params, 'colonna')];
  });
}

function isActualBlank({ actual }: Measurable): boolean {
  return actual.state === 'blank';
}
