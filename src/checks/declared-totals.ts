import type { DeclaredResult } from '../engine/declared-totals';
import type { BudgetLine, DeclaredTotal } from '../model/budget';
import { NATURES } from '../model/budget';
import { type Finding, finding, type FindingParams } from '../model/finding';
import { toCents } from '../model/money';
import { CONTRACT } from '../sheets/contract';
import { lineName } from './budget';
import { type CheckContext, ref, sheetRow } from './context';

/** Declared totals that their lines do not give, that are declared twice, or whose natures mean nothing. */
export function declaredTotalFindings({ money, views, tolerance }: CheckContext): Finding[] {
  const raw = views.TotaliDichiarati?.raw;
  if (raw === undefined) return [];
  const allowed = toCents(tolerance('TOTALE_NON_QUADRA', 0));
  return money.declared.flatMap((result): Finding[] => {
    const { total, state, computed, other } = result;
    const where = ref(total.at, 'amount');
    if (total.natures === null && total.natureText !== '') return [unknownNature(total)];
    if (state === 'blank' && computed !== null && computed !== 0) {
      return [finding('TOTALE_NON_QUADRA', where, { nome: totalName(total), calcolato: computed / 100 }, 'mancante')];
    }
    const found: Finding[] = [];
    if (result.differs && Math.abs(result.difference ?? 0) > allowed) found.push(differing(result));
    if (other !== null) {
      const params = { nome: totalName(total), dichiarato: euro(total), altroImporto: euro(other), numero: sheetRow(raw, other.at.row) };
      found.push(finding('TOTALE_DISCORDE', where, params));
    }
    return found;
  });
}

function unknownNature(total: DeclaredTotal): Finding {
  const params = {
    riga: [total.level, total.code].filter(Boolean).join(' '),
    nome: CONTRACT.TotaliDichiarati.columns.nature.header,
    valore: total.natureText,
    ammessi: NATURES.join(', '),
  };
  return finding('RIFERIMENTO_INESISTENTE', ref(total.at, 'nature'), params, 'sceltaRiga');
}

function differing({ total, computed, difference, hint }: DeclaredResult): Finding {
  const params = { nome: totalName(total), dichiarato: euro(total), calcolato: (computed ?? 0) / 100, differenza: (difference ?? 0) / 100 };
  const { variant, extra } = hinted(hint);
  return finding('TOTALE_NON_QUADRA', ref(total.at, 'amount'), { ...params, ...extra }, variant);
}

function hinted(hint: DeclaredResult['hint']): { variant?: string; extra: FindingParams } {
  switch (hint?.kind) {
    case undefined:
      return { extra: {} };
    case 'swap':
      return { variant: 'cifre', extra: {} };
    case 'oneOf':
      return { variant: 'una', extra: { linee: someOf(hint.lines) } };
    case 'lines':
      return { variant: 'righe', extra: { linee: hint.lines.map(lineName).join(', ') } };
    case 'twice':
      return { variant: 'doppia', extra: { linea: lineName(hint.line) } };
    case 'leftOut':
      return { variant: 'esclusa', extra: { linea: lineName(hint.line) } };
    case 'foreign': {
      const { nature, management } = hint.line;
      const linea = lineName(hint.line);
      // A line whose nature cannot be read is left out for that alone, which its cell tells.
      if (nature === null) return { variant: 'esclusa', extra: { linea } };
      return { variant: 'altra', extra: { linea, natura: [nature, management].filter(Boolean).join(', ') } };
    }
  }
}

/** How many of several like lines are named. */
const MOST_NAMED = 4;

function someOf(lines: readonly BudgetLine[]): string {
  const named = lines.slice(0, MOST_NAMED).map(lineName);
  return [...named, ...(lines.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function euro({ amount }: DeclaredTotal): number {
  return amount.state === 'read' ? amount.value / 100 : 0;
}

/** `progetto 1D7101 · costo + investimento · istituzionale · Preventivo`, in the words of the table. */
function totalName({ level, code, natureText, management, column }: DeclaredTotal): string {
  const name = level === 'ente' || code === '' ? (level ?? '') : `${level} ${code}`;
  return [name, natureText, management ?? '', CONTRACT.Budget.columns[column].header].filter((part) => part !== '').join(' · ');
}
