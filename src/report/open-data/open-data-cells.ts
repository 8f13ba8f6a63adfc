import { bandOf } from '../../engine/band';
import type { LeafScore } from '../../engine/leaf';
import { isoDate } from '../../model/date';
import type { Model } from '../../model/model';
import type { Cents } from '../../model/money';
import type { Reading, Value } from '../../model/value';
import type { TextKey, Translate } from '../../texts';
import type { DataCell, DataField, FieldKind } from './open-data';

/** A field with its definition from the catalogue. */
export function field(name: FieldName, kind: FieldKind, t: Translate): DataField {
  return { name, kind, definition: t(`dati.fields.${name}`) };
}

/** Every field there is: its definition stands in the catalogue under its name. */
export type FieldName = Extract<TextKey, `dati.fields.${string}`> extends `dati.fields.${infer Name}` ? Name : never;

/** Text, or nothing where it is empty. */
export function text(value: string): DataCell {
  return value === '' ? null : value;
}

/** A value as read, and whether it is a fraction to read as a percentage: 20 % is 0.2 and true. */
export function valueCells(value: Value | null): [value: DataCell, isPercent: DataCell] {
  switch (value?.kind) {
    case 'number':
      return [value.n, value.percent];
    case 'date':
      return [isoDate(value.serial), false];
    case 'yesNo':
      return [value.yes ? 'SI' : 'NO', false];
    default:
      return [null, null];
  }
}

/** Achievement in points and the name of its band. */
export function achievement(points: number | null, { bands }: Pick<Model, 'bands'>): [points: DataCell, band: DataCell] {
  return [points, points === null ? null : (bandOf(points, bands)?.name ?? null)];
}

export function scoreCells(score: LeafScore, model: Pick<Model, 'bands'>): DataCell[] {
  return [...valueCells(score.value), ...achievement(score.achievement, model), score.status];
}

/** Cents as euro. */
export function euro(cents: Cents | null): DataCell {
  return cents === null ? null : cents / 100;
}

export function euroOf(reading: Reading<Cents>): DataCell {
  return euro(reading.state === 'read' ? reading.value : null);
}
