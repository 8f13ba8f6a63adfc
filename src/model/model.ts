import type { MoneyModel } from './budget';
import type { Finding } from './finding';
import type { Step } from './scale';
import type { Target } from './target';
import type { Reading, Value } from './value';

/** Where an object stands: its table and its zero-based body row. */
export interface RowRef {
  readonly table: string;
  readonly row: number;
}

/** Parametri (sheets.md). Percentages in points, amounts in euro. */
export interface Parameters {
  readonly organisation: string | null;
  readonly year: number;
  /** Normalised: `2020`, `2020-06`, `2020 T3`. */
  readonly period: string;
  readonly lessMethod: 'rapporto' | 'lineare';
  readonly missing: 'escludi' | 'zero' | 'blocca';
  readonly cap: number;
  readonly decimals: number;
  readonly priorityMean: 'semplice' | 'pesata';
  readonly amountTolerance: number;
  readonly language: 'it' | 'en';
}

/** Colour band: holds from `from` points on, `from` itself included or not. */
export interface Band {
  readonly name: string;
  readonly from: number;
  readonly inclusive: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** Judgement: holds from a whole number of points on. */
export interface Judgement {
  readonly name: string;
  readonly from: number;
}

/** A weight as typed; what it is worth is decided among its siblings (engine/weights). */
export interface TypedWeight {
  readonly n: number;
  /** True when its format or text says percent, so that 0.7 is 70 points whatever the siblings say. */
  readonly percent: boolean;
}
/** `monitoraggio` in the weight column takes the node out of the mean. */
export type WeightReading = Reading<TypedWeight | 'monitored'>;

export type Direction = 'crescente' | 'decrescente';
export type Method = 'rapporto' | 'lineare' | 'miglioramento';

/** What a leaf is scored from, be it an indicator or a node of a scorecard. */
export interface Measurable {
  readonly unit: string;
  readonly direction: Direction | null;
  readonly method: Method | null;
  readonly base: Reading<Value>;
  readonly scale: Reading<readonly Step[]>;
  readonly target: Reading<Target>;
  readonly actual: Reading<Value>;
  /** Which of Unità, Verso and Metodo hold an error value. */
  readonly errors: readonly ('unit' | 'direction' | 'method')[];
}

export interface Indicator extends Measurable {
  readonly at: RowRef;
  readonly code: string;
  readonly objective: string;
  readonly name: string;
  /** Formula text over measures; empty when the value is typed. */
  readonly formula: string;
  readonly weight: WeightReading;
}

export interface Objective {
  readonly at: RowRef;
  readonly code: string;
  readonly name: string;
  readonly perspective: string;
  readonly priority: string;
  readonly weight: WeightReading;
}

export interface Perspective {
  readonly at: RowRef;
  readonly code: string;
  readonly name: string;
  readonly weight: WeightReading;
}

export interface Priority {
  readonly at: RowRef;
  readonly code: string;
  readonly name: string;
}

/** An elementary datum with a value per period (keys normalised as `Parameters.period`). */
export interface Measure {
  readonly at: RowRef;
  readonly code: string;
  readonly unit: string;
  readonly values: ReadonlyMap<string, Reading<Value>>;
}

/** A target changed during the year; the latest serves. */
export interface Retarget {
  readonly at: RowRef;
  readonly indicator: string;
  readonly target: Reading<Target>;
  readonly reason: string;
  readonly act: string;
  /** Serial of the act's day, null when none is written. */
  readonly date: number | null;
}

export type NodeType = 'gruppo' | 'obiettivo' | 'indicatore';

export interface ScorecardNode extends Measurable {
  readonly at: RowRef;
  readonly scorecard: string;
  readonly code: string;
  readonly parent: string;
  readonly type: NodeType;
  readonly reference: string;
  readonly title: string;
  readonly weight: WeightReading;
  readonly synthesis: 'pesata' | 'semplice';
}

/** An indicator or node left out of one scorecard: empty = every one, `Ente` = the organisation's. */
export interface Neutralisation {
  readonly at: RowRef;
  readonly scorecard: string;
  readonly code: string;
  readonly reason: string;
  readonly act: string;
}

/** What the tables mean. Rows in table order; duplicates are kept, every row is scored. */
export interface Model {
  readonly parameters: Parameters;
  readonly bands: readonly Band[];
  readonly judgements: readonly Judgement[];
  /** Null when the workbook has no table Prospettive: the organisation is then the mean of its objectives. */
  readonly perspectives: readonly Perspective[] | null;
  readonly priorities: readonly Priority[];
  readonly objectives: readonly Objective[];
  readonly measures: readonly Measure[];
  readonly indicators: readonly Indicator[];
  readonly retargets: readonly Retarget[];
  readonly nodes: readonly ScorecardNode[];
  readonly neutralisations: readonly Neutralisation[];
  readonly money: MoneyModel;
  /** What reading met. */
  readonly findings: readonly Finding[];
}
