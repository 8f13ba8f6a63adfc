import { areaAddress } from '../../xlsx/area';
import { invalidArgument } from '../errors';
import { isRecord, type Json } from '../json';
import type { Session } from '../session';
import { setValues, texts } from './range-values';
import { type RangeTarget, requireUnlocked } from './target';

/** What Excel's cell style for links says of the font. */
const LINK_LOOK = { color: '#0563C1', underline: true } as const;

const cornerOf = ({ sheet, area }: RangeTarget): RangeTarget => ({ sheet, area: { ...area, bottom: area.top, right: area.left } });

/** The link of a range's first cell, null where it has none. */
export function hyperlinkOf(target: RangeTarget, session: Session): Json {
  const { sheet, area } = target;
  const link = sheet.hyperlinks.at(area.top, area.left);
  if (link === null) return null;
  const hash = link.target.indexOf('#');
  const address = hash < 0 ? link.target : link.target.slice(0, hash);
  const shown = texts(cornerOf(target), session) as readonly (readonly string[])[];
  return {
    ...(address === '' ? {} : { address }),
    ...(hash < 0 ? {} : { documentReference: link.target.slice(hash + 1) }),
    ...(link.tooltip === null ? {} : { screenTip: link.tooltip }),
    textToDisplay: shown[0]?.[0] ?? '',
  };
}

/**
 * Links a range, as Excel does: `textToDisplay` is typed into the first cell (one that begins with `=` becomes a formula, one of digits a number),
 * an empty first cell shows where the link leads, and all cells take the font of links, until another is set. Null takes the link off.
 */
export function setHyperlink(target: RangeTarget, value: Json, session: Session): void {
  requireUnlocked(target, session);
  const { sheet, area } = target;
  if (value === null) return sheet.unlink(area);
  if (!isRecord(value)) throw invalidArgument();
  const part = (name: string): string | null => {
    const given = value[name] ?? null;
    if (given !== null && typeof given !== 'string') throw invalidArgument();
    return given === '' ? null : given;
  };
  const [address, reference, tip, text] = ['address', 'documentReference', 'screenTip', 'textToDisplay'].map(part);
  if (Object.keys(value).some((name) => !['address', 'documentReference', 'screenTip', 'textToDisplay'].includes(name))) throw invalidArgument();
  if (!address && !reference) throw invalidArgument();
  const target_ = `${address ?? ''}${reference ? `#${reference}` : ''}`;
  sheet.link(area, target_, tip ?? null);
  const empty = sheet.value(area.top, area.left) === null && sheet.formula(area.top, area.left) === null;
  const shown = text ?? (empty ? (address ?? reference ?? areaAddress(area)) : null);
  if (shown !== null) setValues(cornerOf(target), [[shown]], session);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setStyleId(row, column, session.workbook.styles.styleWith(sheet.styleId(row, column), LINK_LOOK));
    }
  }
}
