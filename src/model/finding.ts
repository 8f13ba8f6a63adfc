import type { Value } from './value';

/** Gravity of a finding, as officers read it. */
export type Gravity = 'errore' | 'avviso' | 'nota';

/** Every code of the contract with its default gravity (sheets.md, "Findings"). */
export const FINDING_GRAVITY = {
  COLONNA_MANCANTE: 'errore',
  COLONNE_OCCUPATE: 'errore',
  CODICE_MANCANTE: 'errore',
  CODICE_DUPLICATO: 'errore',
  RIFERIMENTO_INESISTENTE: 'errore',
  RIFERIMENTO_CIRCOLARE: 'errore',
  CELLA_IN_ERRORE: 'errore',
  TARGET_ILLEGGIBILE: 'errore',
  CONSUNTIVO_ILLEGGIBILE: 'errore',
  IMPORTO_ILLEGGIBILE: 'errore',
  FORMULA_ILLEGGIBILE: 'errore',
  MISURA_INESISTENTE: 'errore',
  DIVISIONE_PER_ZERO: 'errore',
  PESO_SOMMA: 'errore',
  PESO_ILLEGGIBILE: 'errore',
  OBIETTIVO_SENZA_INDICATORI: 'errore',
  TOTALE_NON_QUADRA: 'errore',
  TOTALE_DISCORDE: 'errore',
  INDICATORE_DISCORDE: 'errore',
  NEUTRALIZZAZIONE_SENZA_MOTIVO: 'errore',
  FASCE_INCOMPLETE: 'errore',
  NUMERO_COME_TESTO: 'avviso',
  PESO_MANCANTE: 'avviso',
  TARGET_MANCANTE: 'avviso',
  TARGET_OPERATORE_DIVERSO: 'avviso',
  TARGET_TESTO_IGNORATO: 'avviso',
  VERSO_INCOERENTE: 'avviso',
  UNITA_INCOERENTE: 'avviso',
  CONSUNTIVO_MANCANTE: 'avviso',
  MISURA_MANCANTE: 'avviso',
  MISURE_SIMILI: 'avviso',
  CODICE_SEGNAPOSTO: 'avviso',
  FONTE_MANCANTE: 'avviso',
  ALGORITMO_MANCANTE: 'avviso',
  UNITA_MANCANTE: 'avviso',
  TIPOLOGIA_MANCANTE: 'avviso',
  MOTIVO_MANCANTE: 'avviso',
  AMBIZIONE: 'avviso',
  RISORSE_DISCORDI: 'avviso',
  SPESA_OLTRE_BUDGET: 'avviso',
  FORMULA_SOVRASCRITTA: 'avviso',
  RISULTATI_SUPERATI: 'avviso',
  PESO_UGUALE: 'nota',
  PESO_CONCENTRATO: 'nota',
  CONSUNTIVI_UGUALI_AI_TARGET: 'nota',
  TARGET_STRETTO: 'nota',
} as const satisfies Record<string, Gravity>;

export type FindingCode = keyof typeof FINDING_GRAVITY;

/**
 * A cell of the officers' tables, by meaning: table name, body row index (−1 is the header) and column key of the
 * contract, or the header itself for period columns. `null` means the row's first cell. `sheets/locate` finds the address.
 */
export interface CellRef {
  readonly table: string;
  readonly row: number;
  readonly column: string | null;
}

/** What a sentence needs: names, numbers and values as they were read, never text in a language. */
export type FindingParams = Readonly<Record<string, string | number | Value>>;

/** Something wrong or worth knowing in the officers' tables: data, worded only at the edge by the catalogue. */
export interface Finding {
  readonly code: FindingCode;
  readonly gravity: Gravity;
  readonly where: CellRef | null;
  /** Picks one of the sentences a code may have. */
  readonly variant?: string;
  readonly params: FindingParams;
  /** Set where a person has accepted it, with the reason given (table Accettazioni). */
  readonly accepted?: Acceptance;
}

export interface Acceptance {
  readonly reason: string;
  readonly who: string;
  /** It holds for every row of the table, whatever the cells hold. */
  readonly everyRow?: true;
}

/** A finding with its code's default gravity. */
export function finding(code: FindingCode, where: CellRef | null, params: FindingParams = {}, variant?: string): Finding {
  return variant === undefined ? { code, gravity: FINDING_GRAVITY[code], where, params } : { code, gravity: FINDING_GRAVITY[code], where, params, variant };
}
