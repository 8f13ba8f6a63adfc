import choices from '../dati/pisa-2020/scelte.json';
import organisation from '../dati/pisa-2020/ente.json';
import anticorruption from '../dati/pisa-2020/ptpct.json';
import type { Row } from './block';
import { fromPrinted } from './printed';

/** An indicator as a table of the document prints it. */
interface Printed {
  readonly n: string | null;
  readonly misure: string | null;
  readonly nome: string;
  readonly algoritmo: string | null;
  readonly peso: string;
  readonly consuntivo: string;
  readonly target: string;
  readonly target_alt?: string;
}

const formulas: Record<string, string | undefined> = choices.formule;
const units: Record<string, string | undefined> = choices.unita;
const reasons: Record<string, string | undefined> = choices.motivi;
const remarks: Record<string, string | undefined> = choices.note;
const names: Record<string, string | undefined> = choices.nomi;

/** `A4` and `1` make `A4.1`; a number the document uses twice has a code of ours. */
function codeOf(objective: string, { n, misure }: Printed): string {
  const repeated = choices.codiciRipetuti.find((entry) => entry.obiettivo === objective && entry.misure === misure);
  return repeated?.codice ?? `${objective}.${n}`;
}

/** The document prints no units: percentages, dates and yes/no show their own, counts are N., the rest is listed among our choices. */
function unitOf(code: string, { consuntivo, target }: Printed): string {
  if (consuntivo.endsWith('%') || target.endsWith('%')) return units[code] ?? '%';
  if (/^\d{2}\/\d{2}\/\d{4}$/.test(consuntivo)) return 'data';
  if (consuntivo === 'SI' || consuntivo === 'NO') return 'SI/NO';
  return units[code] ?? 'N.';
}

function targetOf(code: string, printed: Printed): string {
  const other = choices.dallaTabellaDiProgramma.some((entry) => entry.codice === code && entry.campo === 'target');
  return (other ? printed.target_alt : undefined) ?? printed.target;
}

function notesOf(code: string, { misure }: Printed): string | null {
  const measures = misure ? `${misure.includes('/') ? 'Misure' : 'Misura'} ${misure}.` : null;
  return [measures, remarks[code]].filter((text) => text).join(' ') || null;
}

function row(code: string, printed: Printed): Row<'Indicatori'> {
  const formula = formulas[code] ?? null;
  return {
    code,
    name: names[code] ?? printed.nome,
    algorithm: printed.algoritmo,
    formula,
    unit: unitOf(code, { ...printed, target: targetOf(code, printed) }),
    direction: choices.decrescenti.includes(code) ? 'decrescente' : null,
    weight: fromPrinted(printed.peso),
    target: targetOf(code, printed),
    // Beside a formula the typed actual would be a second truth: the measures say it.
    actual: formula ? null : fromPrinted(printed.consuntivo),
    varianceReason: reasons[code] ?? null,
    notes: notesOf(code, printed),
  };
}

/** The indicators of the organisation's scorecard, then the anti-corruption ones, which belong to no objective of it. */
export function pisaIndicators(): Row<'Indicatori'>[] {
  const own = organisation.obiettivi.flatMap(({ codice, indicatori }) =>
    indicatori.map((printed) => ({ ...row(codeOf(codice, printed), printed), objective: codice })),
  );
  const others = anticorruption.gruppi.flatMap(({ indicatori }) =>
    indicatori.map((printed) => {
      const named = choices.ptpct.find(({ riga }) => riga === printed.riga);
      const code = named?.codice ?? `${printed.codice}.${printed.n}`;
      return { ...row(code, { ...printed, nome: named?.nome ?? printed.nome }), ptpct: 'SI' };
    }),
  );
  return [...own, ...others];
}
